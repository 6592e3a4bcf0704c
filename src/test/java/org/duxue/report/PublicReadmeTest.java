package org.duxue.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.duxue.report.disclosure.PublishedPackage;
import org.junit.jupiter.api.Test;

/** What a public package says of itself holds of that package. */
class PublicReadmeTest {

    @Test
    void saysThatEachWasProvedWhereEachWas() {
        assertThat(PublicReadme.of(PublishedPackage.parse("D\t230399\n")))
                .contains("每一个人数都经过验证", "Each was proved")
                .doesNotContain("除其中", "All but");
    }

    @Test
    void saysHowManyFollowFromWhatIsPublicForGood() {
        assertThat(PublicReadme.of(PublishedPackage.parse("D\t230399\nE\t2\n")))
                .contains("除其中 2 个以外，每一个人数都经过验证", "这 2 个由以前的公开包", "All but 2 were proved", "These 2 follow")
                .doesNotContain("Each was proved");
    }
}
