// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.wordpiece;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Takes the vocabulary out of a {@code tokenizer.json} and holds its settings against ours. */
final class TokenizerFile {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String VOCABULARY = "/model/vocab";

  /** What {@link Words} and {@link WordPiece} do; accents go where null follows lower case. */
  private static final Map<String, String> SETTINGS =
      new TreeMap<>(
          Map.of(
              "/normalizer/type", "BertNormalizer",
              "/normalizer/clean_text", "true",
              "/normalizer/handle_chinese_chars", "true",
              "/normalizer/strip_accents", "null",
              "/normalizer/lowercase", "true",
              "/pre_tokenizer/type", "BertPreTokenizer",
              "/model/type", "WordPiece",
              "/model/unk_token", "[UNK]",
              "/model/continuing_subword_prefix", WordPiece.CONTINUED,
              "/model/max_input_chars_per_word", Integer.toString(WordPiece.MAX_WORD_CHARACTERS)));

  private final String name;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, String> found = new HashMap<>();

  TokenizerFile(String name) {
    this.name = name;
  }

  Vocabulary read(InputStream stream) throws IOException {
    try (JsonParser in = JSON.createParser(stream)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException(name + ": not a tokenizer.json: a JSON object is expected");
      }
      readObject(in, "");
    }
    for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
      String value = found.get(setting.getKey());
      if (!setting.getValue().equals(value)) {
        throw new IOException(
            "%s: %s is %s; this tokeniser does %s only"
                .formatted(name, setting.getKey(), value, setting.getValue()));
      }
    }
    try {
      return new Vocabulary(numbers);
    } catch (IllegalArgumentException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
  }

  private void readObject(JsonParser in, String path) throws IOException {
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String here = path + "/" + in.currentName();
      JsonToken value = in.nextToken();
      if (here.equals(VOCABULARY)) {
        readVocabulary(in);
      } else if (value == JsonToken.START_OBJECT) {
        readObject(in, here);
      } else if (value == JsonToken.START_ARRAY) {
        in.skipChildren();
      } else {
        found.put(here, in.getText());
      }
    }
  }

  private void readVocabulary(JsonParser in) throws IOException {
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String piece = in.currentName();
      numbers.put(piece, in.nextIntValue(0));
    }
  }
}
