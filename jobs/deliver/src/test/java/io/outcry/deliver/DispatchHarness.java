// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver;

import io.outcry.deliver.holding.Receipts;
import io.outcry.deliver.messages.Dispatch;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;

/** What stands between the routes and a receiver, with a clock that moves only when told. */
@SuppressWarnings("try") // the harness declares that close() throws anything
public final class DispatchHarness
    extends KeyedOneInputStreamOperatorTestHarness<String, Dispatch, Dispatch> {
  public static final long NOW = 1_767_607_200_000L; // 2026-01-05T10:00:00Z
  public static final long MINUTE = 60_000;

  private DispatchHarness(KeyedProcessFunction<String, Dispatch, Dispatch> function)
      throws Exception {
    super(new KeyedProcessOperator<>(function), Dispatch::receiverId, Types.STRING);
  }

  public static DispatchHarness open(
      KeyedProcessFunction<String, Dispatch, Dispatch> function,
      @Nullable OperatorSubtaskState checkpoint)
      throws Exception {
    var harness = new DispatchHarness(function);
    harness.setProcessingTime(NOW);
    harness.setStateTtlProcessingTime(NOW);
    if (checkpoint != null) {
      harness.initializeState(checkpoint);
    }
    harness.open();
    return harness;
  }

  /** A line per message. */
  public List<String> sent() {
    return extractOutputValues().stream()
        .map(
            it ->
                Stream.concat(Stream.of(it.alert()), it.joined().stream())
                    .map(alert -> alert.alertId() + "." + alert.revision())
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  public List<String> receipts() {
    var output = getSideOutput(Receipts.TAG);
    return output == null
        ? List.of()
        : output.stream()
            .map(it -> it.getValue())
            .map(it -> it.messageId() + " " + it.outcome() + " " + it.reason())
            .toList();
  }
}
