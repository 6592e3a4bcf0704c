package org.duxue;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The measures of the house, taken of the sources as the compiler reads them. */
class MeasuresTest {

    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 40;
    private static final int MOST_PARAMETERS = 7;
    private static final int LEAST_PACKAGE_PRIVATE = 52;
    private static final int LEAST_FINAL = 94;

    private static final List<String> LONG_FILES = new ArrayList<>();
    private static final List<String> LONG_METHODS = new ArrayList<>();
    private static final List<String> WIDE_CONSTRUCTORS = new ArrayList<>();
    private static final List<String> MUTABLE_STATICS = new ArrayList<>();
    private static final Counts COUNTS = new Counts();

    private static final class Counts {
        private int types;
        private int packagePrivate;
        private int fields;
        private int finalFields;
    }

    @BeforeAll
    static void measure() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> java = sources.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            lengths(java);
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(java));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Measuring(unit, positions), null);
            }
        }
    }

    private static void lengths(List<Path> java) throws IOException {
        try (Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
            List<Path> all = Stream.concat(
                            java.stream(), tests.filter(file -> file.toString().endsWith(".java")))
                    .toList();
            for (Path file : all) {
                int lines = Files.readAllLines(file).size();
                if (lines > LONGEST_FILE) {
                    LONG_FILES.add(file.getFileName() + " has " + lines + " lines");
                }
            }
        }
    }

    /** Goes through a file. */
    private static final class Measuring extends TreeScanner<Void, ClassTree> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Measuring(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitClass(ClassTree type, ClassTree outer) {
            if (outer == null) {
                COUNTS.types++;
                COUNTS.packagePrivate += type.getModifiers().getFlags().contains(Modifier.PUBLIC) ? 0 : 1;
            }
            for (Tree member : type.getMembers()) {
                if (member instanceof VariableTree field) {
                    count(type, field);
                }
            }
            return super.visitClass(type, type);
        }

        private void count(ClassTree type, VariableTree field) {
            Set<Modifier> modifiers = field.getModifiers().getFlags();
            boolean isFinal = modifiers.contains(Modifier.FINAL)
                    || type.getKind() == Tree.Kind.RECORD
                    || type.getKind() == Tree.Kind.INTERFACE;
            boolean isSetByPicocli = field.getModifiers().getAnnotations().stream()
                    .anyMatch(one -> Set.of("Option", "Parameters", "Mixin", "Spec", "ParentCommand")
                            .contains(one.getAnnotationType().toString()));
            boolean isEnumConstant = type.getKind() == Tree.Kind.ENUM
                    && field.getType().toString().equals(type.getSimpleName().toString());
            if (isSetByPicocli || isEnumConstant) {
                return;
            }
            COUNTS.fields++;
            COUNTS.finalFields += isFinal ? 1 : 0;
            if (modifiers.contains(Modifier.STATIC) && !isFinal) {
                MUTABLE_STATICS.add(type.getSimpleName() + "." + field.getName());
            }
        }

        @Override
        public Void visitMethod(MethodTree method, ClassTree type) {
            LineMap lines = this.unit.getLineMap();
            if (method.getBody() != null && this.positions.getEndPosition(this.unit, method) >= 0) {
                long first = lines.getLineNumber(this.positions.getStartPosition(this.unit, method.getBody()));
                long last = lines.getLineNumber(this.positions.getEndPosition(this.unit, method));
                if (last - first + 1 > LONGEST_METHOD) {
                    LONG_METHODS.add(
                            type.getSimpleName() + "." + method.getName() + " has " + (last - first + 1) + " lines");
                }
            }
            boolean isConstructor = method.getName().contentEquals("<init>");
            if (isConstructor
                    && type.getKind() != Tree.Kind.RECORD
                    && method.getParameters().size() > MOST_PARAMETERS) {
                WIDE_CONSTRUCTORS.add(type.getSimpleName() + " takes "
                        + method.getParameters().size() + " parameters");
            }
            return super.visitMethod(method, type);
        }
    }

    @Test
    void noFileIsLongerThanTwoScreens() {
        assertThat(LONG_FILES).isEmpty();
    }

    @Test
    void noMethodIsLongerThanAScreen() {
        assertThat(LONG_METHODS).isEmpty();
    }

    @Test
    void noConstructorTakesMoreThanSevenParametersButThoseOfData() {
        assertThat(WIDE_CONSTRUCTORS).isEmpty();
    }

    @Test
    void nothingStaticChanges() {
        assertThat(MUTABLE_STATICS).isEmpty();
    }

    @Test
    void mostTypesArePackagePrivate() {
        assertThat(100 * COUNTS.packagePrivate / COUNTS.types)
                .as("%d of %d types", COUNTS.packagePrivate, COUNTS.types)
                .isGreaterThanOrEqualTo(LEAST_PACKAGE_PRIVATE);
    }

    @Test
    void almostAllFieldsAreFinal() {
        assertThat(100 * COUNTS.finalFields / COUNTS.fields)
                .as("%d of %d fields", COUNTS.finalFields, COUNTS.fields)
                .isGreaterThanOrEqualTo(LEAST_FINAL);
    }
}
