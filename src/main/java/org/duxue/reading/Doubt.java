package org.duxue.reading;

import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.Severity;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;

/** What is told of a file that can be read but looks as if lines of two encodings were put together. */
final class Doubt {

    static final String RULE = "mixed-encodings";

    private Doubt() {}

    /** Of a file that is read as UTF-8. */
    static @Nullable Problem of(Utf8Check utf8) {
        if (utf8.stranger() == 0) {
            return null;
        }
        String letter = Character.toString(utf8.stranger());
        return warning(new Text(
                "文件中有“" + letter + "”这样的字母；如果原来是汉字，说明文件中混有两种编码，请用“另存为”选择“CSV UTF-8（逗号分隔）”后重新报送",
                "there are letters such as '" + letter
                        + "'; where they should be Chinese, the file is of two encodings:"
                        + " use Save As, CSV UTF-8 (comma delimited), and send it again"));
    }

    /** Of a file that is read as GB18030. */
    static @Nullable Problem of(Utf8Runs runs) {
        return runs.found()
                ? warning(new Text(
                        "按 GB18030 编码读取，但有些文字像是 UTF-8；请核对汉字是否正确，如有乱码，请用“另存为”选择“CSV UTF-8（逗号分隔）”后重新报送",
                        "was read as GB18030, but some words look like UTF-8; check the Chinese letters, and where they are wrong"
                                + " use Save As, CSV UTF-8 (comma delimited), and send it again"))
                : null;
    }

    private static Problem warning(Text message) {
        return new Problem(0, "", "", ProblemType.IMPLAUSIBLE, RULE, Severity.WARNING, message);
    }
}
