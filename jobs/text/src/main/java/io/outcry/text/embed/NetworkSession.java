// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The encoder, loaded; computes on the calling thread, for all threads. */
final class NetworkSession implements AutoCloseable {
  private final OrtEnvironment runtime;
  private final OrtSession session;
  private final List<Integer> layers;

  private NetworkSession(OrtEnvironment runtime, OrtSession session, List<Integer> layers) {
    this.runtime = runtime;
    this.session = session;
    this.layers = layers;
  }

  /**
   * @param layers whose states are wanted
   * @throws LinkageError if the native library does not load
   */
  static NetworkSession open(List<Integer> layers) throws IOException, OrtException {
    byte[] graph = Network.graph(layers);
    OrtEnvironment runtime =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "outcry");
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
      options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
      // No memory is kept between texts: as fast, and bounded for texts of every length.
      options.setCPUArenaAllocator(false);
      options.setMemoryPatternOptimization(false);
      // Processors without VNNI would saturate sums of 16 bits and be wrong, not just imprecise.
      options.addConfigEntry("session.x64quantprecision", "1");
      return new NetworkSession(runtime, runtime.createSession(graph, options), layers);
    }
  }

  /** The layers one after the other, each pooled. */
  float[] run(int[] tokens) throws OrtException {
    long[] ones = new long[tokens.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor ids = row(Arrays.stream(tokens).asLongStream().toArray());
        OnnxTensor mask = row(ones);
        OnnxTensor types = row(new long[tokens.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      float[] vector = new float[layers.size() * Network.WIDTH];
      for (int i = 0; i < layers.size(); i++) {
        OnnxTensor tensor = (OnnxTensor) result.get(Network.tensor(layers.get(i))).orElseThrow();
        float[] states = new float[tokens.length * Network.WIDTH];
        tensor.getFloatBuffer().get(states);
        float[] pooled = Pooling.mean(states, Network.WIDTH);
        System.arraycopy(pooled, 0, vector, i * Network.WIDTH, Network.WIDTH);
      }
      return vector;
    }
  }

  private OnnxTensor row(long[] values) throws OrtException {
    return OnnxTensor.createTensor(runtime, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
