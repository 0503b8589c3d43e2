package org.gpailang.core.rules.documentation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.dataset.DataSource;
import org.gpailang.core.facts.dataset.Dataset;
import org.gpailang.core.facts.dataset.DatasetText;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.ModelRule;

/**
 * A text of the public summary names a data set that was licensed by rightsholders.
 *
 * <h2>What it says</h2>
 *
 * A text that the public summary prints contains the name of a licensed data set, or of a private one that is not publicly known.
 *
 * <h2>Why</h2>
 *
 * The template asks only whether licences were concluded and for which modalities. Naming the data set can disclose a confidential
 * contract.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * dataset Press "Coast Gazette archive" { source licensed  text 40B tokens }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { trains on Press  compute 1e22 FLOP }
 *     comment "includes the Coast Gazette archive"
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Describe the data without its name.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * dataset Press "Coast Gazette archive" { source licensed  text 40B tokens }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { trains on Press  compute 1e22 FLOP }
 *     comment "includes newspaper articles"
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 53(1)(d) AI Act; template for the public summary, section 2.2, explanatory notice para. 19.
 */
@FindingCode(value = "documentation/licensed-set-named", severity = Severity.WARNING, act = "Art. 53(1)(d)")
public final class LicensedSetNamed extends ModelRule {

    private static final Set<DatasetText> PUBLIC = EnumSet.of(DatasetText.CONTENT, DatasetText.REGION, DatasetText.CHARACTERISTICS,
            DatasetText.RIGHTS, DatasetText.ILLEGAL_CONTENT, DatasetText.COMMENT);

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        List<Stated<String>> texts = Stream.concat(model.model().documentation().texts().values().stream(),
                model.datasets().stream().flatMap(dataset -> PUBLIC.stream().flatMap(text -> dataset.text(text).stream()))).toList();
        return model.datasets().stream().filter(LicensedSetNamed::confidential).flatMap(dataset -> texts.stream()
                .filter(text -> text.value().contains(dataset.display()))
                .map(text -> finding(model, text.at(), "The public summary prints this"
                        + " text, which names the data set '" + dataset.display()
                        + "'. The template does not ask for the names of licensed or"
                        + " confidential data sets. Describe the data without its name.").withRelated("data set", dataset.at())));
    }

    private static boolean confidential(Dataset dataset) {
        return dataset.from(DataSource.LICENSED) || dataset.from(DataSource.PRIVATE) && !dataset.source().orElseThrow().publiclyKnown();
    }
}
