package io.harbinger.app.observe;

import io.harbinger.app.view.Standing;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which subjects have series of their own. Their number bounds the series, however many subjects there are.
 *
 * @param top number of each instance's subjects, those with the highest scores; 0 to 200
 * @param keySubjects ids that are shown always, whatever their score, where the instance knows them
 */
public record ShownSubjects(int top, Set<String> keySubjects) {

    public static final int MOST = 200;
    public static final ShownSubjects DEFAULT = new ShownSubjects(20, Set.of());

    public ShownSubjects {
        if (top < 0 || top > MOST) {
            throw new IllegalArgumentException("top subjects must be 0 to " + MOST + ", was " + top);
        }
        keySubjects = Set.copyOf(keySubjects);
        if (keySubjects.size() > MOST) {
            throw new IllegalArgumentException("key subjects must be " + MOST + " at most, were " + keySubjects.size());
        }
    }

    /** Those of them that are shown: the key subjects, then the highest scores. */
    List<Standing> of(List<Standing> all) {
        Stream<Standing> key = all.stream().filter(this::isKey).sorted(Standing.BY_SCORE.reversed());
        Stream<Standing> highest = all.stream()
                .filter(standing -> !isKey(standing))
                .sorted(Standing.BY_SCORE.reversed())
                .limit(top);
        return Stream.concat(key, highest).toList();
    }

    private boolean isKey(Standing standing) {
        return keySubjects.contains(standing.subject().id());
    }
}
