// SPDX-License-Identifier: Apache-2.0

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
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
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/**
 * Measures the Java sources of a checkout and prints a table in Markdown; with {@code --list} also
 * the files, methods and packages that are above the limits of CONTRIBUTING.md.
 */
final class MeasureHouse {
  private static final Pattern WORN_OUT =
      Pattern.compile(".*(Manager|Helper|Utils?|Impl|Data|Info)");

  /** A file: its lines, those of the bodies of its methods, and its types of the top level. */
  private record Source(
      Path file,
      String packageName,
      int lines,
      int code,
      int comments,
      List<Integer> methods,
      List<ClassTree> types) {}

  private final Path root;
  private final Map<String, List<Source>> main = new TreeMap<>(); // by module
  private final Map<String, List<Integer>> testCode = new TreeMap<>();
  private final Map<String, Set<String>> imports = new TreeMap<>(); // by package
  private final Set<String> above = new TreeSet<>();

  private MeasureHouse(Path root) {
    this.root = root;
  }

  public static void main(String[] args) throws IOException {
    MeasureHouse house = new MeasureHouse(Path.of(args[0]).toRealPath());
    house.read();
    house.print();
    if (args.length > 1) {
      house.list();
    }
  }

  private void read() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      var files = manager.getJavaFileObjectsFromPaths(sources("main"));
      var task = (JavacTask) compiler.getTask(null, manager, null, null, null, files);
      SourcePositions places = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        read(unit, places);
      }
    }
    for (Path test : sources("test")) {
      testCode
          .computeIfAbsent(module(test), key -> new ArrayList<>())
          .add(codeAndComments(test)[0]);
    }
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

  private String module(Path file) {
    String name = root.relativize(file).toString();
    return name.substring(0, name.indexOf("/src/"));
  }

  private void read(CompilationUnitTree unit, SourcePositions places) throws IOException {
    Path file = Path.of(unit.getSourceFile().toUri());
    String own = unit.getPackageName().toString();
    unit.getImports().stream()
        .map(each -> each.getQualifiedIdentifier().toString())
        .filter(name -> name.startsWith("io.outcry."))
        .map(name -> name.replaceAll("(\\.[A-Z*].*)$", ""))
        .filter(from -> !from.equals(own))
        .forEach(from -> imports.computeIfAbsent(own, key -> new TreeSet<>()).add(from));
    int lines = Files.readAllLines(file).size();
    if (lines > 200) {
      above.add("file    %4d lines  %s".formatted(lines, root.relativize(file)));
    }
    int[] split = codeAndComments(file);
    var source =
        new Source(file, own, lines, split[0], split[1], new ArrayList<>(), new ArrayList<>());
    new Reader(unit, places, source).scan(unit, null);
    main.computeIfAbsent(module(file), key -> new ArrayList<>()).add(source);
  }

  /** Types and methods of one file. */
  private final class Reader extends TreePathScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions places;
    private final Source source;
    private final String name;

    Reader(CompilationUnitTree unit, SourcePositions places, Source source) {
      this.unit = unit;
      this.places = places;
      this.source = source;
      String file = source.file().getFileName().toString();
      this.name = source.packageName() + "." + file.replace(".java", "");
    }

    private long line(long place) {
      return unit.getLineMap().getLineNumber(place);
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      if (getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree) {
        source.types().add(type);
        if (wornOut(type)) {
          above.add("name    " + type.getSimpleName());
        }
      }
      return super.visitClass(type, nothing);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      BlockTree body = method.getBody();
      if (body != null && places.getStartPosition(unit, body) >= 0) {
        long first = line(places.getStartPosition(unit, body));
        int length = (int) Math.max(line(places.getEndPosition(unit, body)) - first - 1, 1);
        source.methods().add(length);
        if (length > 30) {
          above.add("method  %4d lines  %s.%s".formatted(length, name, method.getName()));
        }
      }
      return super.visitMethod(method, nothing);
    }

    @Override
    public Void visitBlock(BlockTree block, Void nothing) {
      int depth = 0;
      for (TreePath at = getCurrentPath().getParentPath(); at != null; at = at.getParentPath()) {
        Tree leaf = at.getLeaf();
        if (leaf instanceof MethodTree || leaf instanceof ClassTree) {
          break;
        }
        depth += leaf instanceof BlockTree || leaf.getKind() == Tree.Kind.SWITCH ? 1 : 0;
        depth -= leaf instanceof LambdaExpressionTree ? 1 : 0;
      }
      if (depth > 3) {
        long line = line(places.getStartPosition(unit, block));
        above.add("deep    %4d levels %s:%d".formatted(depth, name, line));
      }
      return super.visitBlock(block, nothing);
    }
  }

  private static boolean wornOut(ClassTree type) {
    return WORN_OUT.matcher(type.getSimpleName()).matches();
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
    main.forEach((module, files) -> row(module, files, testCode.getOrDefault(module, List.of())));
    row("**all**", all(main), all(testCode));
    long circles =
        imports.keySet().stream()
            .flatMap(
                from ->
                    imports.get(from).stream()
                        .filter(to -> from.compareTo(to) < 0)
                        .filter(to -> imports.getOrDefault(to, Set.of()).contains(from)))
            .count();
    System.out.printf("%nPairs of packages that import each other: %d.%n", circles);
  }

  private void list() {
    imports.forEach(
        (from, to) -> {
          if (to.size() > 5) {
            above.add("imports %4d        %s".formatted(to.size(), from));
          }
        });
    packages(all(main))
        .forEach(
            (name, files) -> {
              if (files > 12 || files < 2) {
                above.add("package %4d files  %s".formatted(files, name));
              }
            });
    System.out.println();
    above.forEach(System.out::println);
  }

  private static <T> List<T> all(Map<String, List<T>> byModule) {
    return byModule.values().stream().flatMap(List::stream).toList();
  }

  private static Map<String, Integer> packages(List<Source> files) {
    Map<String, Integer> packages = new TreeMap<>();
    files.forEach(file -> packages.merge(file.packageName(), 1, Integer::sum));
    return packages;
  }

  private void row(String name, List<Source> files, List<Integer> tests) {
    Map<String, Integer> packages = packages(files);
    double code = files.stream().mapToInt(Source::code).sum();
    double comments = files.stream().mapToInt(Source::comments).sum();
    List<ClassTree> types = files.stream().flatMap(file -> file.types().stream()).toList();
    double open =
        types.stream().filter(it -> it.getModifiers().getFlags().contains(Modifier.PUBLIC)).count();
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d / %,d | %s | %.2f | %d %% | %s | %s | %s | %d %% | %d |%n",
        name,
        files.size(),
        tests.size(),
        at(files.stream().map(Source::lines).toList(), 0.5, 0.9, 1),
        tests.stream().mapToInt(Integer::intValue).sum() / code,
        Math.round(100 * comments / (comments + code)),
        at(files.stream().flatMap(file -> file.methods().stream()).toList(), 0.5, 0.9, 1),
        at(packages.values(), 0.5, 1),
        at(
            packages.keySet().stream()
                .map(it -> imports.getOrDefault(it, Set.of()).size())
                .toList(),
            0.5,
            0.9,
            1),
        Math.round(100 * open / types.size()),
        types.stream().filter(MeasureHouse::wornOut).count());
  }

  private static String at(Collection<Integer> values, double... quantiles) {
    List<Integer> sorted = values.stream().sorted().toList();
    List<String> at = new ArrayList<>();
    for (double quantile : quantiles) {
      int place = (int) Math.min(sorted.size() - 1, quantile * sorted.size());
      at.add(String.valueOf(sorted.isEmpty() ? 0 : sorted.get(place)));
    }
    return String.join(" · ", at);
  }
}
