// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.kafka;

import com.fasterxml.jackson.core.JacksonException;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.json.Required;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.MalformedPostException;
import java.io.IOException;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.apache.flink.util.function.SerializableFunction;
import org.jspecify.annotations.Nullable;

/** Bytes to one of our contracts. What is none leaves by {@link #DEAD_LETTERS}, whole. */
final class DecodeContract<T> extends ProcessFunction<RawRecord, T>
    implements ResultTypeQueryable<T> {
  static final OutputTag<DeadLetter> DEAD_LETTERS = new OutputTag<>("dead-letters") {};

  private static final long serialVersionUID = 1;

  private final Class<T> contract;
  private final SerializableFunction<T, @Nullable String> problem;

  /**
   * @param problem what is wrong with a record that has all its fields; null if nothing is
   */
  DecodeContract(Class<T> contract, SerializableFunction<T, @Nullable String> problem) {
    this.contract = contract;
    this.problem = problem;
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<T> out) {
    T value;
    try {
      value = read(record.bytes(), contract);
      String wrong = problem.apply(value);
      if (wrong != null) {
        throw new MalformedPostException("field", wrong);
      }
    } catch (MalformedPostException e) {
      context.output(DEAD_LETTERS, DeadLetter.of(e, record.place(), record.bytes()));
      return;
    }
    out.collect(value);
  }

  /**
   * Reads one.
   *
   * @throws MalformedPostException if the bytes are none
   */
  static <T> T read(byte[] bytes, Class<T> contract) throws MalformedPostException {
    T value;
    try {
      value = Json.mapper().readValue(bytes, contract);
    } catch (JacksonException e) {
      throw new MalformedPostException("json", Json.problem(e));
    } catch (IOException e) { // reading from a byte array
      throw new MalformedPostException("json", "not readable: " + e.getMessage());
    }
    Optional<String> missing = Required.missing(value);
    if (missing.isPresent()) {
      throw new MalformedPostException("field", missing.get() + ": missing or null");
    }
    return value;
  }

  @Override
  public TypeInformation<T> getProducedType() {
    return TypeInformation.of(contract);
  }
}
