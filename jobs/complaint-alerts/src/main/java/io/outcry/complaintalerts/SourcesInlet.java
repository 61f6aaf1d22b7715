// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts;

import io.outcry.schemas.control.SourceStatus;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Where listeners say whether they hear their network, beside the posts; idle by its watermarks, as
 * a {@link ControlInlet}.
 */
@FunctionalInterface
public interface SourcesInlet {
  /** Adds the source to the job; every operator that it adds has a uid. */
  DataStream<SourceStatus> read(StreamExecutionEnvironment env);
}
