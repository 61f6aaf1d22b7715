// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.replay.Recordings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReaderTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          two lines                        | {"a":1}~{"b":2}~            | 1:{"a":1} 2:{"b":2}
          no newline at the end            | {"a":1}~{"b":2}             | 1:{"a":1} 2:{"b":2}
          byte order mark                  | \uFEFF{"a":1}~              | 1:{"a":1}
          carriage returns                 | {"a":1}^~{"b":2}^~          | 1:{"a":1} 2:{"b":2}
          blank lines                      | ~ ~{"a":1}~^~~{"b":2}~~     | 3:{"a":1} 6:{"b":2}
          broken line                      | {"a":~{"b":2}~              | 1:{"a": 2:{"b":2}
          array on one line                | [{"a":1},{"b":2}]           | 1:{"a":1} 1:{"b":2}
          array on several lines           | [~{"a":1},~{~"b":[{}]~}~]~  | 2:{"a":1} 3:{~"b":[{}]~}
          brackets in texts                | [{"a":"]}\\"["},{"b":2}]    | 1:{"a":"]}\\"["} 1:{"b":2}
          empty array                      | []                          |
          elements that are no objects     | [~1,~"x,]",~null]           | 2:1 3:"x,]" 4:null
          one brace too many               | [{"a":1}},{"b":2}]          | 1:{"a":1} 1:} 1:{"b":2}
          comma missing                    | [{"a":1}~{"b":2}]           | 1:{"a":1} 2:{"b":2}
          lines after an array             | [{"a":1}]~{"b":2}           | 1:{"a":1} 2:{"b":2}
          array not closed                 | [{"a":1},~                  | 1:{"a":1} 2:!json
          element not closed               | [{"a":1},~{"b"              | 1:{"a":1} 2:{"b" 2:!json
          only a bracket                   | [                           | 1:!json
          objects on several lines         | {~  "a": {~  }~}~{^~\t"b":2^~}^~ | 1:{~  "a": {~  }~} 5:{^~\t"b":2^~}
          a brace alone, then a line       | {~{"b":2}~                  | 1:{ 2:{"b":2}
          line of brackets, then a line    | [[[[~{"a":1}                | 1:[[[[ 2:{"a":1}
          """)
  void each_record_comes_with_the_line_it_starts_on(String name, String content, String records)
      throws IOException {
    Path file = Recordings.write(folder, "f", plain(content));
    assertThat(String.join(" ", read(file))).isEqualTo(records == null ? "" : plain(records));
    Path packed = Files.write(folder.resolve("packed"), Recordings.gzip(plain(content)));
    assertThat(read(packed)).as("as gzip").isEqualTo(read(file));
  }

  @Test
  void an_empty_file_has_no_records() throws IOException {
    assertThat(read(Recordings.write(folder, "f", ""))).isEmpty();
    assertThat(read(Files.write(folder.resolve("gz"), Recordings.gzip("")))).isEmpty();
  }

  @Test
  void a_record_that_is_too_long_leaves_its_beginning_and_the_next_one_is_read()
      throws IOException {
    String giant = "\"" + "é".repeat(RecordBuffer.MAX_BYTES) + "\"";
    Path lines = Recordings.write(folder, "f", "{}\n" + giant + "\n{}");
    Path array = Recordings.write(folder, "g", "[{},\n" + giant + ",\n{}]");

    for (Path file : List.of(lines, array)) {
      try (RecordReader in = RecordReader.open(InputFile.of(file))) {
        assertThat(in.next()).isNotNull();
        RawRecord record = Objects.requireNonNull(in.next());
        assertThat(record.place()).isEqualTo(file + ":2");
        assertThat(record.fault())
            .hasMessage("16777218 bytes; expected a record of at most 8388608");
        assertThat(record.bytes()).hasSize(64 * 1024 + 1);
        assertThat(in.next()).extracting(RawRecord::place).isEqualTo(file + ":3");
        assertThat(in.next()).isNull();
      }
    }
  }

  @Test
  void a_cut_gzip_gives_all_before_the_cut_and_one_fault_wherever_it_is_cut() throws IOException {
    byte[] whole = Recordings.gzip("{\"a\":1}\n{\"b\":2}\n");
    for (int length = 2; length < whole.length; length++) {
      Path file = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
      List<String> records = read(file);
      assertThat(records.get(records.size() - 1)).as("cut to %d", length).endsWith(":!gzip");
      List<String> before = records.subList(0, records.size() - 1);
      assertThat(before)
          .as("cut to %d", length)
          .isEqualTo(List.of("1:{\"a\":1}", "2:{\"b\":2}").subList(0, before.size()));
    }
  }

  @Test
  void a_damaged_gzip_is_told_from_a_whole_one() throws IOException {
    byte[] badSum = Recordings.gzip("{\"a\":1}\n");
    badSum[badSum.length - 6] ^= 1;
    assertThat(read(Files.write(folder.resolve("sum"), badSum)))
        .containsExactly("1:{\"a\":1}", "2:!gzip");

    byte[] garbageBehind =
        join(Recordings.gzip("{\"a\":1}\n"), "garbage".getBytes(StandardCharsets.UTF_8));
    assertThat(read(Files.write(folder.resolve("behind"), garbageBehind)))
        .containsExactly("1:{\"a\":1}", "2:!gzip");
  }

  @Test
  void members_one_after_the_other_are_one_file_and_zeros_are_padding() throws IOException {
    byte[] members =
        join(Recordings.gzip("{\"a\":1}\n{\"b\""), Recordings.gzip(":2}\n"), new byte[300]);
    assertThat(read(Files.write(folder.resolve("members"), members)))
        .containsExactly("1:{\"a\":1}", "2:{\"b\":2}");
  }

  @Test
  void a_file_that_cannot_be_read_is_named() {
    Path missing = folder.resolve("missing.jsonl");
    assertThatThrownBy(() -> RecordReader.open(new InputFile(missing.toString(), 1, 1)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(missing + ": cannot be read: ");
  }

  private static String plain(String text) {
    return text.replace('~', '\n').replace('^', '\r');
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** Each record as {@code line:text}, or {@code line:!reason} if it is a fault. */
  private static List<String> read(Path file) throws IOException {
    List<String> records = new ArrayList<>();
    try (RecordReader in = RecordReader.open(InputFile.of(file))) {
      for (RawRecord record = in.next(); record != null; record = in.next()) {
        String text =
            record.fault() == null
                ? new String(record.bytes(), StandardCharsets.UTF_8)
                : "!" + record.fault().reason();
        assertThat(record.place()).startsWith(file + ":");
        records.add(record.place().substring(file.toString().length() + 1) + ":" + text);
      }
    }
    return records;
  }
}
