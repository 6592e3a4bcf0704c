package org.duxue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Merging the entries for two schools that became one. */
class RemediationTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            a.pdf, '', b.pdf, 赵, b.pdf, 赵
            a.pdf, 钱, b.pdf, 赵, a.pdf, 钱
            '',    钱, b.pdf, '', b.pdf, ''
            a.pdf, '', '',    赵, a.pdf, ''
            '',    '', '',    赵, '',    赵
            """)
    void namesTheVerifierOfThatPaper(
            String paper, String by, String othersPaper, String othersBy, String joined, String verifier) {
        Remediation both = of(paper, by).joinedBy(of(othersPaper, othersBy));

        assertThat(both.evidenceFile()).isEqualTo(joined);
        assertThat(both.evidenceSha256()).isEqualTo(joined.isEmpty() ? "" : "sha of " + joined);
        assertThat(both.verifiedBy()).isEqualTo(verifier);
    }

    private static Remediation of(String paper, String by) {
        String sha256 = paper.isEmpty() ? "" : "sha of " + paper;
        return new Remediation(LocalDate.of(2023, 12, 31), "", "孙", "", "", "", paper, sha256, by);
    }
}
