// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.control;

import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.InstantOption;
import io.outcry.launcher.terminal.UserException;
import io.outcry.launcher.terminal.Visible;
import io.outcry.schemas.control.ControlEvent;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all these verbs share: who says it, when, where it goes, and how it is checked and sent. */
abstract class ControlVerb implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ControlTarget target;

  @Option(names = "--by", paramLabel = "NAME", description = "Who says so.")
  private @Nullable String by;

  @Option(names = "--note", paramLabel = "TEXT", description = "Free text, kept with the alert.")
  private @Nullable String note;

  @Option(
      names = "--at",
      converter = InstantOption.class,
      paramLabel = "TIME",
      description = "When it was said (default: now).")
  private @Nullable Instant at;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description =
          "Id of the event, which counts once (default: computed from the other options).")
  private @Nullable String id;

  @Override
  public final Integer call() throws Exception {
    Instant said = at == null ? Instant.now().truncatedTo(ChronoUnit.MILLIS) : at;
    ControlEvent event = EventId.given(draft(said), id);
    String problem = event.problem();
    if (problem == null && !event.type().equals("forget-author") && event.brandMeant() == null) {
      problem = "no brand stands in these ids; write a_<brand>_<hash>, <brand>:<post>, or --brand";
    }
    if (problem != null) {
      throw UserException.usage(
          spec.qualifiedName() + ": " + Visible.line(asOptions(problem), 300));
    }
    String where = target.send(event);
    PrintWriter out = spec.commandLine().getOut();
    out.println(Visible.line("%s %s: %s".formatted(event.type(), about(event), where), 400));
    out.println("  id " + Visible.line(event.id(), 200));
    out.flush();
    return ExitCodes.DONE;
  }

  private ControlEvent draft(Instant said) {
    return new ControlEvent(
        "",
        spec.name(),
        brand(),
        alertId(),
        storyId(),
        author(),
        networks(),
        by,
        said,
        until(said),
        reason(),
        note());
  }

  /** The contract speaks of its fields, the person of options. */
  private static String asOptions(String problem) {
    return problem
        .replaceFirst("^alertId or storyId is missing", "--alert or --story is missing")
        .replaceFirst("^until is missing", "--until or --for is missing")
        .replaceFirst("^reason 'null' is unknown", "--reason is missing")
        .replaceFirst("^reason ", "--reason: ")
        .replaceFirst("^at ", "--at: ");
  }

  private static String about(ControlEvent event) {
    String about = event.author() != null ? event.author() : event.alertId();
    about = about == null ? event.storyId() : about;
    String until = event.until() == null ? "" : " until " + event.until();
    return (about == null ? "brand " + event.brand() : about)
        + until
        + (event.by() == null ? "" : " by " + event.by());
  }

  @Nullable String brand() {
    return null;
  }

  @Nullable String alertId() {
    return null;
  }

  @Nullable String storyId() {
    return null;
  }

  @Nullable String author() {
    return null;
  }

  List<String> networks() {
    return List.of();
  }

  @Nullable Instant until(Instant said) {
    return null;
  }

  @Nullable String reason() {
    return null;
  }

  @Nullable String note() {
    return note;
  }
}
