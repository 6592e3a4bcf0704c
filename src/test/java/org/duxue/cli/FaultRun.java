package org.duxue.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duxue.fault.Trouble;
import org.duxue.shared.Digest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The main job on a disk and a database that fail, in a process of its own: each fault once, then the job again without
 * faults, whose results have to equal those of a job that never had any. One line is printed for each fault.
 */
final class FaultRun {

    private static final Instant LATER = Instant.parse("2023-07-04T01:00:00Z");
    private static final int DELAY_MICROS = 2_000;
    private static final String[] JOB = {"run", "--period", "2023-06"};

    private final Path root;

    /** The part of a desk in which faults happen; the whole desk when it is empty. */
    private String below = "";

    private final Map<Start, Desk> prepared = new EnumMap<>(Start.class);
    private final Map<Start, SortedMap<String, String>> olderFirst = new EnumMap<>(Start.class);

    private FaultRun(Path root) {
        this.root = root;
    }

    /** The initial state of the job. */
    enum Start {
        /** All files are dropped and no command has been run. */
        EMPTY {
            @Override
            void prepare(Desk desk) {
                office(desk);
                further(desk);
            }
        },
        /** A month is consolidated; corrections, entries, explanations and refused files have been dropped since. */
        CORRECTED {
            @Override
            void prepare(Desk desk) {
                office(desk);
                desk.call(JOB);
                further(desk);
            }
        };

        abstract void prepare(Desk desk);

        private static void office(Desk desk) {
            Papers.completeIn(desk.home());
            desk.drop("equipment_" + Papers.PRIMARY + "_2023-06.csv", equipment("12000", ""));
            desk.drop("safety_" + Papers.PRIMARY + "_2023-05.csv", Papers.SAFETY);
            desk.drop("policy.yml", "limits:\n  auto_close: 0\n");
        }

        private static void further(Desk desk) {
            desk.drop(
                            "a/equipment_" + Papers.PRIMARY + "_2023-06.csv",
                            bytes(equipment("13000", Papers.asset(12))),
                            LATER)
                    .drop("staff_" + Papers.JUNIOR + "_2023-06.csv", bytes(Papers.STAFF + "teacher,,pe,x,1,\n"), LATER)
                    .drop("safety_9999999999_2023-06.csv", bytes(Papers.SAFETY), LATER)
                    .drop("insurance_" + Papers.JUNIOR + "_2023-06.xls", bytes("PK"), LATER)
                    .drop(
                            "explain_" + Papers.PRIMARY + "_2023-06.csv",
                            bytes("rule,key,explanation,until\nspent<=budget,U1,追加预算已批,2023-09\n"),
                            LATER)
                    .drop(
                            "ledger_" + Papers.DISTRICT + "_2023-06.csv",
                            bytes("item_id,measure\nsafety.hazard/" + Papers.PRIMARY + "/H1,清理通道\n"),
                            LATER);
        }

        private static String equipment(String spent, String further) {
            return Papers.EQUIPMENT + "upgrade,U1,computer,学生电脑,1,,,,2023,10000,2023-05-01," + spent + "\n" + further;
        }

        private static byte[] bytes(String text) {
            return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    public static void main(String[] arguments) throws IOException {
        System.setProperty("spring.main.sources", "org.duxue.fault.FaultyDatabase");
        FaultRun run = new FaultRun(Path.of(arguments[0]));
        for (String plan : List.of(arguments).subList(1, arguments.length)) {
            System.out.println("plan " + plan);
            String[] words = plan.split(":");
            run.below = words.length > 5 ? words[5] : "";
            run.all(
                    Start.valueOf(words[0]),
                    Trouble.Kind.valueOf(words[1]),
                    words[2].equals("lasting"),
                    Integer.parseInt(words[3]),
                    Integer.parseInt(words[4]));
        }
    }

    /** @param step every n-th operation fails once; if negative, that many in total; if 0, each is only slow */
    private void all(Start start, Trouble.Kind kind, boolean lasting, int first, int step) throws IOException {
        Desk prepared = prepared(start);
        Desk calm = prepared.copyTo(this.root.resolve("calm"));
        Trouble counting = Trouble.none(kind, calm.home().resolve(this.below));
        counting.begin();
        Desk.Said said = calm.call(JOB);
        int count = counting.count();
        int exit = said.exit();
        if (exit != ExitCode.DONE && exit != ExitCode.TO_CORRECT) {
            throw new AssertionError(said.out() + said.err());
        }
        SortedMap<String, String> expected = calm.digests();
        String plan = start + " " + kind + (lasting ? " lasting" : " once");
        System.out.println("calm " + plan + " " + count + " exit " + exit + " files " + expected.size());
        remove(calm.home());
        if (step == 0) {
            Desk desk = prepared.copyTo(this.root.resolve("slow"));
            System.out.println("slow " + plan + " " + slow(desk, kind, expected));
            remove(desk.home());
            return;
        }
        int by = step > 0 ? step : Math.max(1, count / -step);
        for (int number = first; number <= count; number += by) {
            Desk desk = prepared.copyTo(this.root.resolve("faulty"));
            System.out.println("fault " + plan + " " + number + " "
                    + one(desk, start, at(kind, number, lasting, desk), exit, expected));
            remove(desk.home());
        }
    }

    private Desk prepared(Start start) {
        return this.prepared.computeIfAbsent(start, one -> {
            Desk desk = new Desk(this.root.resolve("prepared-" + one));
            one.prepare(desk);
            return desk;
        });
    }

    /**
     * The expected results if the newer of two files of a submission, and its explanation, can only be read the second
     * time: the same figures, from version 2.
     */
    private SortedMap<String, String> olderFirst(Start start) throws IOException {
        SortedMap<String, String> known = this.olderFirst.get(start);
        if (known != null) {
            return known;
        }
        Desk desk = prepared(start).copyTo(this.root.resolve("older-first"));
        Path aside = Files.createDirectories(this.root.resolve("aside"));
        List<String> later = List.of("a", "explain_" + Papers.PRIMARY + "_2023-06.csv");
        for (String name : later) {
            Files.move(desk.input().resolve(name), aside.resolve(name));
        }
        desk.call(JOB);
        for (String name : later) {
            Files.move(aside.resolve(name), desk.input().resolve(name));
        }
        desk.call(JOB);
        SortedMap<String, String> digests = desk.digests();
        remove(desk.home());
        this.olderFirst.put(start, digests);
        return digests;
    }

    private static String slow(Desk desk, Trouble.Kind kind, SortedMap<String, String> expected) {
        Trouble.slow(kind, desk.home(), DELAY_MICROS).begin();
        desk.call(JOB);
        Trouble.none(kind, desk.home()).begin();
        return desk.digests().equals(expected) ? "the same" : "DIFFERS " + difference(desk.digests(), expected);
    }

    private Trouble at(Trouble.Kind kind, int number, boolean lasting, Desk desk) {
        return Trouble.at(kind, number, lasting, desk.home().resolve(this.below));
    }

    private String one(Desk desk, Start start, Trouble trouble, int exit, SortedMap<String, String> expected)
            throws IOException {
        trouble.begin();
        Desk.Said disturbed = desk.call(JOB);
        Trouble.none(trouble.kind(), desk.home()).begin();
        if (trouble.count() < trouble.first()) {
            return "not reached";
        }
        String mixed = mixture(desk);
        boolean saysItIsDone = disturbed.exit() == ExitCode.DONE || disturbed.exit() == ExitCode.TO_CORRECT;
        boolean isReported = !saysItIsDone
                || disturbed.out().contains("left for later")
                || disturbed.err().contains("later");
        SortedMap<String, String> then = desk.digests();
        Desk.Said again = desk.call(JOB);
        StringBuilder result = new StringBuilder("exit " + disturbed.exit() + " then " + again.exit());
        if (!mixed.isEmpty()) {
            result.append(" MIXTURE ").append(mixed);
        }
        if (!isReported && !then.equals(expected) && !then.equals(olderFirst(start))) {
            result.append(" UNTOLD ").append(difference(then, expected));
        }
        if (again.exit() != exit) {
            result.append(" NOT WELL ").append(again.err());
        }
        if (!desk.digests().equals(expected) && !desk.digests().equals(olderFirst(start))) {
            result.append(" DIFFERS ").append(difference(desk.digests(), expected));
        }
        if (result.indexOf("  ") > 0 || result.chars().anyMatch(Character::isUpperCase)) {
            result.append(" | said: ").append((disturbed.out() + disturbed.err()).replace('\n', '/'));
        }
        return result.toString().replace('\n', '/');
    }

    private static String difference(Map<String, String> these, Map<String, String> those) {
        TreeMap<String, String> names = new TreeMap<>(those);
        names.putAll(these);
        names.keySet()
                .removeIf(name -> these.containsKey(name) && these.get(name).equals(those.get(name)));
        return names.keySet().toString();
    }

    /** A folder of results whose manifest lists other files than the folder contains. */
    private static String mixture(Desk desk) throws IOException {
        for (Path manifest : Desk.forReaders(desk.output())) {
            if (manifest.getFileName().toString().equals("manifest.json")) {
                JsonNode outputs = JsonMapper.builder()
                        .build()
                        .readTree(Files.readString(manifest))
                        .get("outputs");
                for (Map.Entry<String, JsonNode> output : outputs.properties()) {
                    Path file = manifest.resolveSibling(output.getKey());
                    if (!Files.exists(file)
                            || !Digest.of(file).equals(output.getValue().asString())) {
                        return desk.output().relativize(file).toString();
                    }
                }
            }
        }
        return "";
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, java.io.IOException fault) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
