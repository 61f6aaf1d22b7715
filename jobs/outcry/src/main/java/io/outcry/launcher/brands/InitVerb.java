// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.brands;

import io.outcry.launcher.terminal.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code outcry brands init}: a commented first brands file, and the schema that editors use. */
@Command(
    name = "init",
    description = "Writes a commented first brands file for one brand.",
    footer = {"", "Example: outcry brands init \"Acme Air\" --domain acmeair.example"})
final class InitVerb implements Callable<Integer> {
  private static final String SCHEMA = "brands.v1.json";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "The brand as people write it: \"Acme Air\".")
  private String name;

  @Option(
      names = "--domain",
      paramLabel = "HOST",
      description = "A web address of the brand, such as acmeair.example; may be given again.")
  private List<String> domains = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "brands.yaml",
      description = "Where to write it (default: ${DEFAULT-VALUE}); - for standard output.")
  private String out;

  @Override
  public Integer call() throws IOException {
    FirstBrandsFile first = FirstBrandsFile.of(name, domains);
    PrintWriter console = spec.commandLine().getOut();
    if (out.equals("-")) {
      console.print(first.yaml(SCHEMA));
      console.flush();
      return 0;
    }
    Path file = Path.of(out);
    Path schema = file.resolveSibling(SCHEMA);
    try {
      Files.writeString(file, first.yaml(SCHEMA), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw UserException.usage(
          file + ": is there already; remove it, or name another file with --out");
    }
    try (InputStream in = InitVerb.class.getResourceAsStream("/io/outcry/schemas/" + SCHEMA)) {
      if (in == null) {
        throw new IllegalStateException(SCHEMA + " is missing from the class path");
      }
      Files.write(schema, in.readAllBytes());
    }
    console.println("Wrote " + file + ", and " + schema + " for editors that complete YAML.");
    console.println(first.ambiguityInWords());
    console.println("Next: read it, confirm the accounts, then: outcry check --brands " + file);
    console.flush();
    return 0;
  }
}
