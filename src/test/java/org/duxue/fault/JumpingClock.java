package org.duxue.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

/**
 * A clock of the machine that somebody sets back and forth: as an agent of a process it takes the place of the real one in
 * every class that is not of the JDK, in those of Spring Batch and of the database too.
 */
public final class JumpingClock {

    private static final List<Duration> JUMPS = List.of(
            Duration.ZERO,
            Duration.ofHours(-1),
            Duration.ofHours(1),
            Duration.ofDays(-1),
            Duration.ofDays(1),
            Duration.ofDays(-365),
            Duration.ofDays(365));
    /** A process with this property jumps from its start. */
    private static final String SEED = "duxue.clock.jumps";

    private static final int LONGEST_REST = 5;
    private static final String HERE = "org/duxue/fault/JumpingClock";
    private static final Set<String> CLOCKS = Set.of(
            "java/time/LocalDateTime.now()Ljava/time/LocalDateTime;",
            "java/time/Instant.now()Ljava/time/Instant;",
            "java/time/Clock.systemUTC()Ljava/time/Clock;",
            "java/time/Clock.systemDefaultZone()Ljava/time/Clock;",
            "java/time/Clock.system(Ljava/time/ZoneId;)Ljava/time/Clock;",
            "java/lang/System.currentTimeMillis()J");

    private static Random random = new Random();
    private static boolean jumps;
    private static Duration ahead = Duration.ZERO;
    private static int rest;
    private static int count;

    private JumpingClock() {}

    public static void premain(String nothing, Instrumentation program) {
        program.addTransformer(new Replacing());
        if (Long.getLong(SEED) != null) {
            begin(Long.getLong(SEED));
        }
    }

    /** Makes the jar that names this class as an agent; the class itself is on the class path. */
    public static Path agent(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", JumpingClock.class.getName());
        Path jar = folder.resolve("jumping-clock.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream made = new JarOutputStream(out, manifest)) {
            made.finish();
        }
        return jar;
    }

    /** From now on it jumps after every few looks, by an hour, a day or a year either way. */
    public static synchronized void begin(long seed) {
        random = new Random(seed);
        jumps = true;
        count = 0;
        rest = 0;
    }

    /** From now on it goes as the real one, and returns how often it has jumped. */
    public static synchronized int end() {
        jumps = false;
        ahead = Duration.ZERO;
        return count;
    }

    private static synchronized Duration ahead() {
        if (jumps && rest-- == 0) {
            Duration to = JUMPS.get(random.nextInt(JUMPS.size()));
            count += to.equals(ahead) ? 0 : 1;
            ahead = to;
            rest = random.nextInt(LONGEST_REST);
        }
        return ahead;
    }

    /** Takes the place of {@link Instant#now()} and {@link LocalDateTime#now()}; so do those below. */
    @SuppressWarnings("unused")
    public static Instant instant() {
        return Instant.now().plus(ahead());
    }

    @SuppressWarnings("unused")
    public static LocalDateTime local() {
        return LocalDateTime.now(ZoneId.systemDefault()).plus(ahead());
    }

    @SuppressWarnings("unused")
    public static long millis() {
        return System.currentTimeMillis() + ahead().toMillis();
    }

    @SuppressWarnings("unused")
    public static Clock clock() {
        return new Jumping(ZoneId.of("UTC"));
    }

    @SuppressWarnings("unused")
    public static Clock clock(ZoneId zone) {
        return new Jumping(zone);
    }

    private static final class Jumping extends Clock {

        private final ZoneId zone;

        Jumping(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return this.zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Jumping(other);
        }

        @Override
        public Instant instant() {
            return JumpingClock.instant();
        }
    }

    private static final class Replacing implements ClassFileTransformer {

        @Override
        public byte[] transform(
                ClassLoader loader, String name, Class<?> before, ProtectionDomain domain, byte[] bytes) {
            if (loader == null || loader == ClassLoader.getPlatformClassLoader() || name.startsWith(HERE)) {
                return null;
            }
            ClassReader reader = new ClassReader(bytes);
            ClassWriter writer = new ClassWriter(0);
            reader.accept(new Calls(writer), 0);
            return writer.toByteArray();
        }
    }

    private static final class Calls extends ClassVisitor {

        Calls(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String form, String generic, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, form, generic, thrown)) {

                @Override
                public void visitMethodInsn(int code, String owner, String called, String type, boolean ofInterface) {
                    if (CLOCKS.contains(owner + "." + called + type)) {
                        super.visitMethodInsn(code, HERE, ours(owner), type, false);
                    } else {
                        super.visitMethodInsn(code, owner, called, type, ofInterface);
                    }
                }
            };
        }

        private static String ours(String owner) {
            return switch (owner) {
                case "java/time/LocalDateTime" -> "local";
                case "java/time/Instant" -> "instant";
                case "java/lang/System" -> "millis";
                default -> "clock";
            };
        }
    }
}
