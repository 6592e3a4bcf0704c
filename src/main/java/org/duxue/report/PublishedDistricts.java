package org.duxue.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duxue.report.reply.TemplateFault;
import org.duxue.shared.Message;
import org.duxue.shared.MessageJson;
import org.duxue.shared.Messages;
import org.duxue.shared.Period;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which districts of a consolidation have their results written: an interrupted run continues with the others. */
class PublishedDistricts {

    private final JdbcClient jdbc;

    PublishedDistricts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The districts whose results were written in this language, by code. */
    Set<String> find(Period period, String language) {
        return this.jdbc
                .sql("SELECT district FROM consolidated_district WHERE period = :period AND published = :language")
                .param("period", period.toString())
                .param("language", language)
                .query(String.class)
                .set();
    }

    /** @param fault the fault of the office's own template of the reply, if any */
    void add(Period period, String district, String language, Optional<TemplateFault> fault) {
        this.jdbc
                .sql("""
                        UPDATE consolidated_district
                        SET published = :language, template_file = :file, template_fault = :fault
                        WHERE period = :period AND district = :district""")
                .param("language", language)
                .param("file", fault.map(TemplateFault::file).orElse(""))
                .param(
                        "fault",
                        fault.map(one -> MessageJson.write(Message.literal(one.what())))
                                .orElse(""))
                .param("period", period.toString())
                .param("district", district)
                .update();
    }

    /** The problems to fix in the office's own templates of the reply, without duplicates. */
    List<TemplateFault> templateFaults(Period period) {
        return this.jdbc
                .sql("""
                        SELECT DISTINCT template_file, template_fault FROM consolidated_district
                        WHERE period = :period AND template_fault <> ''
                        ORDER BY template_file, template_fault""")
                .param("period", period.toString())
                .query((row, n) -> new TemplateFault(
                        row.getString("template_file"),
                        Messages.text(MessageJson.read(row.getString("template_fault")))))
                .list();
    }
}
