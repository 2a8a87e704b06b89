package io.harbinger.lab.detect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads CyPort's daily vessel counts and its labelled storms. */
final class CyPortCorpus {
    static final long DAY = 86_400_000L;
    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    /**
     * A port and its storms.
     *
     * @param impacts the storms that took a share of its traffic, each with the largest share lost on a day
     */
    record Port(String id, long[] times, double[] counts, List<Impact> impacts) {}

    /** A storm's days at a port and the largest share of traffic lost on one, above 0 and up to 1. */
    record Impact(DayRange days, double worst) {}

    private CyPortCorpus() {}

    static List<Port> read(Path folder) {
        try {
            List<String> rows = Files.readAllLines(folder.resolve("port_vessel_count.csv"));
            String[] head = rows.get(0).split(",", -1);
            long[] times = Arrays.stream(head)
                    .skip(1)
                    .mapToLong(day -> LocalDate.parse(day).toEpochDay() * DAY)
                    .toArray();
            List<String> labels = Files.readAllLines(folder.resolve("interaction_full.csv"));
            List<Port> ports = new ArrayList<>();
            for (String row : rows.subList(1, rows.size())) {
                String[] cells = row.split(",", -1);
                double[] counts = Arrays.stream(cells)
                        .skip(1)
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                ports.add(new Port(cells[0], times, counts, impacts(labels, cells[0], times)));
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Impact> impacts(List<String> labels, String port, long[] times) {
        List<Impact> impacts = new ArrayList<>();
        for (String label : labels.subList(1, labels.size())) {
            String[] cells = COMMA.split(label, -1);
            double worst = cells[6].isEmpty() ? 0 : Double.parseDouble(cells[6]);
            if (cells[1].equals(port) && worst > 0) {
                impacts.add(new Impact(new DayRange(day(cells[3], times), day(cells[4], times)), worst));
            }
        }
        return impacts;
    }

    private static int day(String text, long[] times) {
        String[] parts = text.split("/", -1);
        LocalDate date = LocalDate.of(
                Integer.parseInt(parts[2].substring(0, 4)), Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        long place = date.toEpochDay() - times[0] / DAY;
        return (int) Math.max(0, Math.min(times.length - 1, place));
    }
}
