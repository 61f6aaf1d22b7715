// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.outcry.complaintalerts.ControlInlet;
import io.outcry.complaintalerts.order.Timeless;
import io.outcry.schemas.control.ControlEvent;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.logs.LogLine;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.reader.TextLineInputFormat;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people say to a live run: a file for each event, renamed into a folder when it is whole.
 * Flink's own file source remembers which were read; names that begin with a dot are not.
 */
final class ControlFolderInlet implements FlatMapFunction<String, ControlEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(ControlFolderInlet.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);
  private static final long serialVersionUID = 1;

  private ControlFolderInlet() {}

  static ControlInlet of(Path folder) {
    FileSource<String> lines =
        FileSource.forRecordStreamFormat(
                new TextLineInputFormat(), new org.apache.flink.core.fs.Path(folder.toUri()))
            .monitorContinuously(LOOK_EVERY)
            .build();
    return env ->
        env.fromSource(lines, new Timeless<>(), "Read control events")
            .uid(ControlInlet.UID)
            .setParallelism(1)
            .flatMap(new ControlFolderInlet())
            .returns(ControlEvent.class)
            .name("Decode control events")
            .uid("control-decode")
            .setParallelism(1);
  }

  /** The verbs write what can be read; a line that cannot is a person's, who is told in the log. */
  @Override
  public void flatMap(String line, Collector<ControlEvent> out) {
    if (line.isBlank()) {
      return;
    }
    try {
      ControlEvent event = Json.read(line, ControlEvent.class);
      String problem = event.problem();
      if (problem == null) {
        out.collect(event);
      } else {
        LOG.error("{}", LogLine.of("control-not-heeded").with("why", problem));
      }
    } catch (JsonProcessingException e) {
      LOG.error(
          "{}", LogLine.of("control-not-heeded").with("why", "not control.v1: " + Json.problem(e)));
    }
  }
}
