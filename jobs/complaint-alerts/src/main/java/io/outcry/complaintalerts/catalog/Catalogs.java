// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.catalog;

import io.outcry.complaintalerts.order.InOrderFunction;
import io.outcry.complaintalerts.order.InOrderOperator;
import io.outcry.complaintalerts.order.Timed;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.jspecify.annotations.Nullable;

/**
 * Adds operators that use the brands to a job. Where newer brands may come, each gets them on a
 * second input; where not, it is an ordinary operator.
 */
public final class Catalogs {
  private record Newer(DataStream<PublishedBrands> brands, CatalogReader reader) {}

  private final @Nullable Newer newer;
  private final long version;

  /**
   * @param from null where no newer brands can come
   * @param version of the brands of the submission
   */
  public Catalogs(StreamExecutionEnvironment env, @Nullable CatalogInlet from, long version) {
    newer = from == null ? null : new Newer(from.read().apply(env).broadcast(), from.reader());
    this.version = version;
  }

  /** Adds a function without a key. */
  public <I, O, F extends ProcessFunction<I, O> & TakesCatalog>
      SingleOutputStreamOperator<O> process(
          DataStream<I> input, String name, Class<O> output, F function) {
    return newer == null
        ? input.process(function, TypeInformation.of(output)).name(name)
        : input
            .connect(newer.brands())
            .transform(
                name,
                TypeInformation.of(output),
                new ProcessByCatalog<>(function, newer.reader(), version));
  }

  /** Adds a function that takes the events of a key in order. */
  public <E extends Timed, O, F extends InOrderFunction<E, O> & TakesCatalog>
      SingleOutputStreamOperator<O> inOrder(
          KeyedStream<E, String> input, String name, Class<O> output, F function) {
    return newer == null
        ? input.transform(name, TypeInformation.of(output), new InOrderOperator<>(function))
        : input
            .connect(newer.brands())
            .transform(
                name,
                TypeInformation.of(output),
                new InOrderByCatalog<>(function, newer.reader(), version));
  }
}
