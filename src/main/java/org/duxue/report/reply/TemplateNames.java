package org.duxue.report.reply;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.IterableTemplate;
import com.deepoove.poi.template.MetaTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.duxue.shared.Text;

/**
 * Checks the names in a template. An unknown name would be replaced by nothing, and a figure would be missing silently.
 */
final class TemplateNames {

    private static final Pattern PATH = Pattern.compile("[\\p{L}\\p{N}_]+(?:\\.[\\p{L}\\p{N}_]+)*");
    private static final Pattern OF_LOOP =
            Pattern.compile("_(?:index|is_first|is_last|has_next|is_even_item|is_odd_item)");
    private static final Pattern COLUMN = Pattern.compile("\\[([^\\[\\]]+)\\]");

    private final Map<?, ?> model;
    private final Map<String, Text> faults = new LinkedHashMap<>();

    TemplateNames(Map<?, ?> model) {
        this.model = model;
    }

    /** A fault for each unknown name, with the valid names. */
    List<Text> unknownIn(XWPFTemplate template) {
        look(template.getElementTemplates(), this.model);
        template.getXWPFDocument().getTables().forEach(this::rows);
        return List.copyOf(this.faults.values());
    }

    private void look(List<MetaTemplate> templates, Map<?, ?> scope) {
        for (MetaTemplate one : templates) {
            if (one instanceof IterableTemplate loop) {
                String name = loop.getStartMark().getTagName();
                check(loop.getStartMark().getSource(), name, scope);
                within(value(name, scope), scope).ifPresent(inner -> look(loop.getTemplates(), inner));
            } else if (one instanceof ElementTemplate element) {
                check(element.getSource(), element.getTagName(), scope);
            }
        }
    }

    /** The scope of a loop or a condition; unknown for a list without items. */
    private static Optional<Map<?, ?>> within(Optional<Object> value, Map<?, ?> scope) {
        if (value.isPresent() && value.get() instanceof List<?> list) {
            return list.isEmpty() || !(list.get(0) instanceof Map<?, ?> item) ? Optional.empty() : Optional.of(item);
        }
        return value.map(one -> one instanceof Map<?, ?> map ? map : scope);
    }

    /** A row of columns in square brackets is below the row with the name of its list. */
    private void rows(XWPFTable table) {
        for (int row = 0; row + 1 < table.getNumberOfRows(); row++) {
            String head = text(table, row);
            for (String list : List.of(Annex.FIGURE_ROWS, Annex.FILE_ROWS)) {
                if (head.contains("{{" + list + "}}")) {
                    int below = row + 1;
                    within(value(list, this.model), this.model).ifPresent(item -> columns(text(table, below), item));
                }
            }
        }
    }

    private void columns(String text, Map<?, ?> item) {
        Matcher columns = COLUMN.matcher(text);
        while (columns.find()) {
            check(columns.group(), columns.group(1), item);
        }
    }

    private static String text(XWPFTable table, int row) {
        StringBuilder text = new StringBuilder();
        table.getRow(row).getTableCells().forEach(cell -> text.append(cell.getText()));
        return text.toString();
    }

    private void check(String source, String name, Map<?, ?> scope) {
        if (!PATH.matcher(name).matches()
                || OF_LOOP.matcher(name).matches()
                || value(name, scope).isPresent()) {
            return;
        }
        String right = String.join(", ", known(name, scope));
        this.faults.putIfAbsent(
                source,
                new Text(source + " 不是已知的名称，应为 " + right + " 之一", source + " is not known; expected one of " + right));
    }

    private static Optional<Object> value(String name, Map<?, ?> scope) {
        Object value = scope;
        for (String part : name.split("\\.", -1)) {
            if (!(value instanceof Map<?, ?> map) || !map.containsKey(part)) {
                return Optional.empty();
            }
            value = map.get(part);
        }
        return Optional.ofNullable(value);
    }

    /** The valid names at the level of the wrong one, with the path to them. */
    private static SortedSet<String> known(String name, Map<?, ?> scope) {
        Map<?, ?> level = scope;
        String before = "";
        for (String part : name.split("\\.", -1)) {
            if (!(level.get(part) instanceof Map<?, ?> inner)) {
                break;
            }
            level = inner;
            before += part + ".";
        }
        SortedSet<String> known = new TreeSet<>();
        for (Object key : level.keySet()) {
            known.add(before + key);
        }
        return known;
    }
}
