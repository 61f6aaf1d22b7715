// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.cluster;

import io.outcry.launcher.terminal.UserException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The jobs of a cluster, for whoever submits them from another machine. */
public enum ClusterJob {
  LISTEN(ListenJob.NAME, ListenJob.class),
  COMPLAINT_ALERTS(ComplaintAlertsJob.NAME, ComplaintAlertsJob.class),
  DELIVER(DeliverJob.NAME, DeliverJob.class);

  private final String label;
  private final Class<?> entry;

  ClusterJob(String label, Class<?> entry) {
    this.label = label;
    this.entry = entry;
  }

  /**
   * The job of a name as people write it.
   *
   * @throws UserException if there is none
   */
  public static ClusterJob of(String name) {
    return Arrays.stream(values())
        .filter(job -> job.label.equals(name))
        .findFirst()
        .orElseThrow(
            () -> UserException.usage("there is no job '%s'; it is %s".formatted(name, names())));
  }

  /** All names, for a help text. */
  public static String names() {
    return Arrays.stream(values()).map(job -> job.label).collect(Collectors.joining(", "));
  }

  /** Its class in the job jar. */
  public String entryClass() {
    return entry.getName();
  }

  /** What Flink calls the job of topics with this prefix. */
  public String jobName(String topicPrefix) {
    return KafkaOptions.jobName(label, topicPrefix);
  }

  @Override
  public String toString() {
    return label;
  }

  /** The options that the job knows, as its {@code --help} shows them. */
  public String help() {
    return new CommandLine(program()).getUsageMessage(CommandLine.Help.Ansi.OFF);
  }

  /**
   * Checks arguments as the job would, and packs the files that they name.
   *
   * @throws UserException if the job would not take them
   */
  public Prepared prepare(List<String> arguments) {
    JobProgram job = program();
    ParseResult parsed = Submission.parse(new CommandLine(job), arguments.toArray(String[]::new));
    job.check();
    List<String> packed = new ArrayList<>();
    for (OptionSpec option : parsed.matchedOptions()) {
      for (String value : option.originalStringValues()) {
        boolean file = option.type() == FileArgument.class;
        String sent = file ? FileArgument.of(value).packed() : value;
        packed.add(option.longestName() + "=" + sent);
      }
    }
    return new Prepared(job.jobName(), List.copyOf(packed));
  }

  /**
   * A job that can be submitted.
   *
   * @param jobName what Flink will call it
   * @param arguments with the files that they name
   */
  public record Prepared(String jobName, List<String> arguments) {}

  private JobProgram program() {
    return switch (this) {
      case LISTEN -> new ListenJob();
      case COMPLAINT_ALERTS -> new ComplaintAlertsJob();
      case DELIVER -> new DeliverJob();
    };
  }
}
