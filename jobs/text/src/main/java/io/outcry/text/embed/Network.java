// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.embed;

import io.outcry.text.wordpiece.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of e5-small-v2 with int8 weights, and what has to be known of its inside. */
final class Network {
  static final int WIDTH = 384;
  static final int LAYERS = 12;
  static final int POSITIONS = 512;

  private static final String GRAPH = "e5-small-v2-q.onnx";
  private static final String TOKENIZER = "e5-small-v2-q-tokenizer.json";
  private static final int LENGTH_DELIMITED = 2;

  // Field numbers of onnx.proto.
  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_OUTPUT = 12;
  private static final int VALUE_NAME = 1;

  private Network() {}

  static Vocabulary vocabulary() throws IOException {
    try (InputStream in = resource(TOKENIZER)) {
      return Vocabulary.read(in, TOKENIZER);
    }
  }

  /** The tensor that holds the states of a layer. */
  static String tensor(int layer) {
    if (layer == LAYERS) {
      return "last_hidden_state";
    }
    String block = layer == 0 ? "/embeddings" : "/encoder/layer." + (layer - 1) + "/output";
    return block + "/LayerNorm/Add_1_output_0";
  }

  /**
   * The graph with the layers among its outputs. The format merges what is appended to a message,
   * so a second, small model behind the first adds outputs without a parser.
   */
  static byte[] graph(List<Integer> layers) throws IOException {
    ByteArrayOutputStream more = new ByteArrayOutputStream();
    for (int layer : layers) {
      if (layer != LAYERS) { // the last is an output already
        byte[] name = tensor(layer).getBytes(StandardCharsets.US_ASCII);
        more.writeBytes(message(MODEL_GRAPH, message(GRAPH_OUTPUT, message(VALUE_NAME, name))));
      }
    }
    try (InputStream graph = resource(GRAPH);
        InputStream both =
            new SequenceInputStream(graph, new ByteArrayInputStream(more.toByteArray()))) {
      return both.readAllBytes();
    }
  }

  private static byte[] message(int field, byte[] body) {
    byte[] message = new byte[body.length + 2];
    message[0] = (byte) (field << 3 | LENGTH_DELIMITED);
    message[1] = (byte) body.length; // below 128, so one byte
    System.arraycopy(body, 0, message, 2, body.length);
    return message;
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = Network.class.getResourceAsStream("/" + name);
    if (in == null) {
      throw new FileNotFoundException("the resource " + name + " is not on the class path");
    }
    return in;
  }
}
