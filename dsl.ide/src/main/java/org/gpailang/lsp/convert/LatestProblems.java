package org.gpailang.lsp.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.finding.Finding;
import org.gpailang.lsp.Settings;
import org.gpailang.lsp.state.FileView;

/**
 * The problems of files as they were last asked for. At a place whose findings and subjects are the same objects as before, the problems
 * are kept, because most places of a file do not change when it is edited.
 */
final class LatestProblems {

    private static final Kept NOTHING = new Kept(false, false, Settings.NONE, List.of());

    private final Map<String, Kept> latest = new ConcurrentHashMap<>();

    /** The problems of a file, with everything else that they depend on. */
    private record Kept(boolean open, boolean empty, Settings settings, List<Place> places) {

        private boolean isLike(Kept other) {
            return open == other.open && empty == other.empty && settings.equals(other.settings);
        }
    }

    /**
     * The problems at a place.
     *
     * @param findings the findings at the place
     * @param subjects the subject of each finding about a duty; empty for the others, which are shown as they are
     */
    private record Place(List<Finding> findings, List<Optional<Subject>> subjects, List<Problem> problems) {

        private boolean isFor(List<Finding> here, FileView view) {
            return here.size() == findings.size() && IntStream.range(0, here.size()).allMatch(i -> here.get(i) == findings.get(i)
                    && subject(here.get(i), view).equals(subjects.get(i)));
        }
    }

    /** The problems of a file, in the order of their positions. */
    List<Problem> in(FileView view) {
        List<List<Finding>> places = Problem.byPlace(view.marked());
        List<Place> now = new ArrayList<>(places.size());
        Kept kept = new Kept(view.snapshot().version(view.name()).isPresent(), DiagnosticConverter.isEmpty(view),
                view.snapshot().settings(), now);
        Kept before = latest.getOrDefault(view.name(), NOTHING);
        List<Place> known = kept.isLike(before) ? before.places() : List.of();
        int growth = places.size() - known.size();
        boolean beginsAlike = true;
        for (int i = 0; i < places.size(); i++) {
            // an edit changes some places in a row; those before and after it are the same
            beginsAlike &= i < known.size() && known.get(i).isFor(places.get(i), view);
            int earlier = beginsAlike ? i : i - growth;
            now.add(earlier >= 0 && earlier < known.size() && (beginsAlike || known.get(earlier).isFor(places.get(i), view))
                    ? known.get(earlier) : place(places.get(i), view));
        }
        latest.put(view.name(), kept);
        List<Problem> problems = new ArrayList<>();
        now.forEach(place -> problems.addAll(place.problems()));
        return problems;
    }

    private static Place place(List<Finding> here, FileView view) {
        return new Place(here, here.stream().map(finding -> subject(finding, view)).toList(), Problem.at(here, view));
    }

    private static Optional<Subject> subject(Finding finding, FileView view) {
        return MissingDocuments.concerns(finding) ? view.subject(finding.subject()) : Optional.empty();
    }

    /** Forgets a file that was deleted. */
    void forget(String file) {
        latest.remove(file);
    }
}
