// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.submit;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.launcher.terminal.UserException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a job did not start, for whoever has to mend it. */
final class Failures {
  private static final Pattern STATE_LEFT =
      Pattern.compile("Cannot map checkpoint/savepoint state for operator (\\w+)");
  private static final Pattern PARALLELISM =
      Pattern.compile("Cannot map operator (\\w+) with max parallelism (\\d+)");
  private static final Pattern OPERATOR_OF_TRACE =
      Pattern.compile("state backend for \\w+?_([0-9a-f]{32})_");
  private static final String INCOMPATIBLE = "must not be incompatible";

  private Failures() {}

  static UserException of(Start.Wish wish, JsonNode failures, String state) {
    JsonNode first = failures.isEmpty() ? failures : failures.get(0);
    String trace = first.path("stacktrace").asText();
    String task = first.path("taskName").asText("");
    String cause = trace.isEmpty() ? "it is " + state : FirstCause.of(trace);
    return UserException.failed(
        "%s failed at its start and was ended: %s%s"
            .formatted(
                wish.job(),
                told(wish, trace, cause),
                task.isEmpty() || task.equals("null") ? "" : "\n  in " + task),
        null);
  }

  /** What Flink answered to the wish itself. */
  static UserException of(Start.Wish wish, RefusedException refused) {
    return UserException.failed(
        wish.job() + " was not started: " + told(wish, refused.why(), refused.why()), refused);
  }

  private static String told(Start.Wish wish, String trace, String cause) {
    return wish.savepoint() == null ? cause : ofState(wish.savepoint(), trace, cause);
  }

  /** The same in the words of uids, which docs and code know; Flink itself says their hashes. */
  private static String ofState(String savepoint, String trace, String cause) {
    Matcher left = STATE_LEFT.matcher(trace);
    if (left.find()) {
      return "the savepoint has state of operator %s, which the new jar lacks\n  %s"
          .formatted(
              SavepointUids.name(savepoint, left.group(1)),
              "submit it with --leave-state if that state may be given up");
    }
    Matcher parallelism = PARALLELISM.matcher(trace);
    if (parallelism.find()) {
      return "operator %s was made for at most %s tasks side by side: leave pipeline.max-parallelism as it was"
          .formatted(SavepointUids.name(savepoint, parallelism.group(1)), parallelism.group(2));
    }
    Matcher operator = OPERATOR_OF_TRACE.matcher(trace);
    if (trace.contains(INCOMPATIBLE) && operator.find()) {
      return "the new jar cannot read the state of operator %s: %s"
          .formatted(SavepointUids.name(savepoint, operator.group(1)), cause);
    }
    return cause;
  }
}
