package org.duxue.report.reply;

import org.duxue.shared.Text;

/**
 * A problem of the office's own template, because of which the shipped one was used.
 *
 * @param file its name in the drop folder
 * @param what the problem, and what would be right
 */
public record TemplateFault(String file, Text what) {

    public Text line() {
        return new Text(
                "答复模板 " + this.file + " 无法使用：" + this.what.zh() + "。本次草稿用的是程序自带的模板；请改正后用 Word 保存为 .docx，再重新汇总",
                "the reply template " + this.file + " cannot be used: " + this.what.en()
                        + ". The draft was written with the program's own; correct it, save it in Word as .docx, and consolidate again");
    }
}
