// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.embedded;

import io.outcry.complaintalerts.ControlInlet;
import io.outcry.schemas.control.ControlEvent;
import io.outcry.schemas.json.Json;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.jspecify.annotations.Nullable;

/**
 * What people said during a recording, as an inlet that is over before the first post is taken. How
 * far it was read is part of a checkpoint.
 */
final class RecordedControl implements GeneratorFunction<Long, ControlEvent> {
  private static final long serialVersionUID = 1;

  private final String[] lines;

  private RecordedControl(List<ControlEvent> events) {
    lines = events.stream().map(Json::line).toArray(String[]::new);
  }

  /** Null if nobody said anything. */
  static @Nullable ControlInlet inlet(List<ControlEvent> events) {
    return events.isEmpty()
        ? null
        : ControlInlet.recorded(
            new DataGeneratorSource<>(
                new RecordedControl(events),
                events.size(),
                TypeInformation.of(ControlEvent.class)));
  }

  @Override
  public ControlEvent map(Long index) throws Exception {
    return Json.read(lines[Math.toIntExact(index)], ControlEvent.class);
  }
}
