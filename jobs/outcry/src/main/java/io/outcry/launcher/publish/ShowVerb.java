// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.publish;

import io.outcry.launcher.kafka.ConfigTopic;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import io.outcry.launcher.terminal.Visible;
import io.outcry.schemas.config.ConfigDocument;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code outcry config show}: what running jobs go by. */
@Command(
    name = "show",
    description = "Shows which versions are published, when and by whom, or prints one file.",
    footer = {
      "",
      "Examples:",
      "  outcry config show --kafka localhost:9092",
      "  outcry config show --kafka localhost:9092 --document brands > brands.yaml"
    })
public final class ShowVerb implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private KafkaAddress kafka;

  @Option(
      names = "--document",
      paramLabel = "brands|receivers",
      description = "Print the file itself, as it was published.")
  private @Nullable String document;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ConfigTopic topic = kafka.topic();
    topic.make();
    Map<String, ConfigDocument> newest = new TreeMap<>(topic.newest());
    if (document != null) {
      ConfigDocument wanted = newest.get(document);
      if (wanted == null) {
        throw UserException.usage(
            "--document: no %s are published at %s".formatted(document, topic.name()));
      }
      out.print(wanted.document());
    } else if (newest.isEmpty()) {
      out.println("nothing is published at " + topic.name() + ": jobs go by the files they have");
    } else {
      newest.values().forEach(it -> out.println(line(it)));
    }
    out.flush();
    return ExitCodes.DONE;
  }

  private static String line(ConfigDocument document) {
    String who = Objects.requireNonNullElse(document.publishedBy(), "somebody");
    return "%s, published %s by %s, %,d bytes"
        .formatted(
            Visible.line(document.name(), 60),
            document.at(),
            Visible.line(who, 100),
            document.document().length());
  }
}
