// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.replay.Recordings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
  @TempDir Path folder;

  @Test
  void a_folder_stands_for_its_recordings_by_name() throws IOException {
    Path b = Recordings.write(folder, "b.jsonl", "{}");
    Path a = Recordings.write(folder, "a.ndjson.gz", "{}");
    Path other = Recordings.write(folder, "notes.txt", "{}");

    assertThat(InputFiles.of(List.of(other.toString(), folder.toString())))
        .extracting(InputFile::name)
        .containsExactly(other.toString(), a.toString(), b.toString());
  }

  @Test
  void what_is_missing_is_named() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(() -> InputFiles.of(List.of(empty.toString())))
        .hasMessageStartingWith(empty + ": no recordings in this folder; expected files that end");
    assertThatThrownBy(() -> InputFiles.of(List.of("/no/such.json")))
        .hasMessage("/no/such.json: no such file or folder");
  }

  @Test
  void a_hyphen_is_standard_input_and_a_file_of_that_name_has_a_folder_before_it()
      throws IOException {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream("{}\n\n{\"a\":1}".getBytes(StandardCharsets.UTF_8)));
    try {
      InputFile input = InputFiles.of(List.of("-")).get(0);
      input.requireUnchanged();
      try (RecordReader in = RecordReader.open(input)) {
        assertThat(in.next()).extracting(RawRecord::place).isEqualTo("-:1");
        assertThat(in.next()).extracting(RawRecord::place).isEqualTo("-:3");
        assertThat(in.next()).isNull();
      }
    } finally {
      System.setIn(before);
    }
    assertThatThrownBy(() -> InputFiles.of(List.of("./-"))).hasMessageStartingWith("./-: no such");
  }

  @Test
  void a_file_that_changed_is_refused_with_its_name_and_what_changed() throws IOException {
    Path path = Recordings.write(folder, "a.jsonl", "{}");
    InputFile file = InputFile.of(path);
    file.requireUnchanged();

    Files.setLastModifiedTime(path, FileTime.fromMillis(file.modifiedMillis() + 2000));
    assertThatThrownBy(file::requireUnchanged)
        .hasMessage(
            path
                + ": was written to since this run was started; "
                + "give it the same files, or start anew");
    Files.writeString(path, "{}{}");
    assertThatThrownBy(file::requireUnchanged).hasMessageContaining("has 4 bytes instead of 2");
    Files.delete(path);
    assertThatThrownBy(file::requireUnchanged).hasMessageContaining("is gone or not readable");
  }
}
