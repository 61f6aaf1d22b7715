// SPDX-License-Identifier: Apache-2.0

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Measures the Java sources of a checkout and prints a table in Markdown; with {@code --list} also
 * the files, methods and packages that are above the limits of CONTRIBUTING.md.
 */
final class MeasureHouse {
  private static final Pattern WORN_OUT =
      Pattern.compile(".*(Manager|Helper|Utils?|Impl|Data|Info)");
  private static final int LONG_FILE = 200;
  private static final int LONG_METHOD = 30;
  private static final int DEEP = 3;
  private static final int MANY_IMPORTS = 5;

  /** What was counted; a module, or all of them. */
  private static final class Count {
    final List<Integer> files = new ArrayList<>();
    final List<Integer> methods = new ArrayList<>();
    final Map<String, Integer> packages = new TreeMap<>();
    int testFiles;
    int testCode;
    int code;
    int comments;
    int types;
    int publicTypes;
    int wornOut;
  }

  private final Path root;
  private final boolean lists;
  private final Map<String, Count> counts = new TreeMap<>();
  private final Count all = new Count();
  private final Map<String, Set<String>> imports = new TreeMap<>();
  private final Set<String> above = new TreeSet<>();

  private MeasureHouse(Path root, boolean lists) {
    this.root = root;
    this.lists = lists;
  }

  public static void main(String[] args) throws IOException {
    new MeasureHouse(Path.of(args[0]), args.length > 1).run();
  }

  private void run() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      List<Path> main = sources("main");
      var task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(main));
      Trees trees = Trees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        read(unit, Path.of(unit.getSourceFile().toUri()), trees.getSourcePositions());
      }
    }
    for (Path test : sources("test")) {
      int code = codeAndComments(test)[0];
      for (Count count : List.of(all, of(test))) {
        count.testFiles++;
        count.testCode += code;
      }
    }
    print();
  }

  private List<Path> sources(String kind) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> root.relativize(file).toString().contains("src/" + kind + "/java/"))
          .filter(file -> !file.endsWith("package-info.java"))
          .sorted()
          .toList();
    }
  }

  private Count of(Path file) {
    String name = root.relativize(file).toString();
    return counts.computeIfAbsent(name.substring(0, name.indexOf("/src/")), module -> new Count());
  }

  private void read(CompilationUnitTree unit, Path file, SourcePositions places)
      throws IOException {
    String ownPackage = unit.getPackageName().toString();
    for (ImportTree each : unit.getImports()) {
      String name = each.getQualifiedIdentifier().toString();
      if (name.startsWith("io.outcry.")) {
        String from = name.replaceAll("(\\.[A-Z*].*)$", "");
        if (!from.equals(ownPackage)) {
          imports.computeIfAbsent(ownPackage, key -> new TreeSet<>()).add(from);
        }
      }
    }
    int lines = Files.readAllLines(file).size();
    int[] split = codeAndComments(file);
    if (lines > LONG_FILE) {
      above.add("file    %4d lines  %s".formatted(lines, root.relativize(file)));
    }
    List<Count> both = List.of(all, of(file));
    for (Count count : both) {
      count.files.add(lines);
      count.code += split[0];
      count.comments += split[1];
      count.packages.merge(ownPackage, 1, Integer::sum);
    }
    new Reader(unit, places, both).scan(unit, null);
  }

  /** Types and methods of one file. */
  private final class Reader extends TreePathScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions places;
    private final List<Count> counts;
    private final LineMap lines;

    Reader(CompilationUnitTree unit, SourcePositions places, List<Count> counts) {
      this.unit = unit;
      this.places = places;
      this.counts = counts;
      this.lines = unit.getLineMap();
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      if (getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree) {
        String name = type.getSimpleName().toString();
        for (Count count : counts) {
          count.types++;
          count.publicTypes += type.getModifiers().getFlags().contains(Modifier.PUBLIC) ? 1 : 0;
          count.wornOut += WORN_OUT.matcher(name).matches() ? 1 : 0;
        }
        if (WORN_OUT.matcher(name).matches()) {
          above.add("name    " + name);
        }
      }
      return super.visitClass(type, nothing);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      if (method.getBody() != null && places.getStartPosition(unit, method.getBody()) >= 0) {
        long first = lines.getLineNumber(places.getStartPosition(unit, method.getBody()));
        long last = lines.getLineNumber(places.getEndPosition(unit, method.getBody()));
        int length = (int) Math.max(last - first - 1, 1);
        counts.forEach(count -> count.methods.add(length));
        if (length > LONG_METHOD) {
          above.add("method  %4d lines  %s.%s".formatted(length, typeOf(), method.getName()));
        }
      }
      return super.visitMethod(method, nothing);
    }

    @Override
    public Void visitBlock(BlockTree block, Void nothing) {
      int depth = 0;
      TreePath at = getCurrentPath().getParentPath();
      while (at != null
          && !(at.getLeaf() instanceof MethodTree)
          && !(at.getLeaf() instanceof ClassTree)) {
        depth +=
            at.getLeaf() instanceof BlockTree || at.getLeaf().getKind() == Tree.Kind.SWITCH ? 1 : 0;
        depth -= at.getLeaf() instanceof LambdaExpressionTree ? 1 : 0;
        at = at.getParentPath();
      }
      if (depth > DEEP) {
        long line = lines.getLineNumber(places.getStartPosition(unit, block));
        above.add("deep    %4d levels %s:%d".formatted(depth, typeOf(), line));
      }
      return super.visitBlock(block, nothing);
    }

    private String typeOf() {
      String file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
      return unit.getPackageName() + "." + file.replace(".java", "");
    }
  }

  /** Lines of code and of comments, without blanks and the licence line. */
  private static int[] codeAndComments(Path file) throws IOException {
    int code = 0;
    int comments = 0;
    boolean inside = false;
    for (String raw : Files.readAllLines(file)) {
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("// SPDX")) {
        continue;
      }
      if (inside || line.startsWith("/*") || line.startsWith("//")) {
        comments++;
        inside = (inside || line.startsWith("/*")) && !line.contains("*/");
      } else {
        code++;
      }
    }
    return new int[] {code, comments};
  }

  private void print() {
    System.out.println(
        "| | files main / test | lines per main file: median · p90 · longest | tests÷main |"
            + " comments | method median · p90 · longest | files per package: median · most | own"
            + " packages imported: median · p90 · most | public types | worn-out names |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|");
    counts.forEach(this::row);
    row("**all**", all);
    long circles =
        imports.entrySet().stream()
            .flatMap(
                from ->
                    from.getValue().stream()
                        .filter(to -> from.getKey().compareTo(to) < 0)
                        .filter(to -> imports.getOrDefault(to, Set.of()).contains(from.getKey())))
            .count();
    System.out.printf("%nPairs of packages that import each other: %d.%n", circles);
    if (lists) {
      imports.forEach(
          (from, to) -> {
            if (to.size() > MANY_IMPORTS) {
              above.add("imports %4d        %s".formatted(to.size(), from));
            }
          });
      all.packages.forEach(
          (name, files) -> {
            if (files > 12 || files < 2) {
              above.add("package %4d files  %s".formatted(files, name));
            }
          });
      System.out.println();
      above.forEach(System.out::println);
    }
  }

  private void row(String name, Count count) {
    int[] files = sorted(count.files);
    int[] methods = sorted(count.methods);
    int[] packages = sorted(count.packages.values());
    int[] own =
        sorted(
            count.packages.keySet().stream()
                .map(each -> imports.getOrDefault(each, Set.of()).size())
                .toList());
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d / %,d | %d · %d · %d | %.2f | %d %% | %d · %d · %d | %d · %d | %d · %d · %d |"
            + " %d %% | %d |%n",
        name,
        files.length,
        count.testFiles,
        at(files, 0.5),
        at(files, 0.9),
        at(files, 1),
        (double) count.testCode / count.code,
        Math.round(100.0 * count.comments / (count.comments + count.code)),
        at(methods, 0.5),
        at(methods, 0.9),
        at(methods, 1),
        at(packages, 0.5),
        at(packages, 1),
        at(own, 0.5),
        at(own, 0.9),
        at(own, 1),
        Math.round(100.0 * count.publicTypes / count.types),
        count.wornOut);
  }

  private static int[] sorted(Iterable<Integer> values) {
    var list = new ArrayList<Integer>();
    values.forEach(list::add);
    int[] array = list.stream().mapToInt(Integer::intValue).toArray();
    Arrays.sort(array);
    return array;
  }

  private static int at(int[] sorted, double quantile) {
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, quantile * sorted.length)];
  }
}
