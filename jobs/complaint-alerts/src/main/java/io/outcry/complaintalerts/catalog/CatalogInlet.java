// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.catalog;

import java.util.function.Function;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Where newer brands come from while a job runs.
 *
 * @param read adds the source to the job: only documents that are in order, by one task, idle by
 *     its watermarks, so that the event time of the posts neither waits for it nor ends with it;
 *     every operator that it adds has a uid
 */
public record CatalogInlet(
    Function<StreamExecutionEnvironment, DataStream<PublishedBrands>> read, CatalogReader reader) {}
