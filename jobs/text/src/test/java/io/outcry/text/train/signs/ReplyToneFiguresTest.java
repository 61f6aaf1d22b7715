// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.signs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplyToneFiguresTest {
  @TempDir Path folder;

  @BeforeEach
  void publishedLabels() throws IOException {
    write(
        "twcs-AmazonHelp-100-outbound.csv",
        "text,Apologize,Request to call by phone,Request to reach out by chat\nSorry!,1,,\nSorry!,,,\n");
    write(
        "twcs-AppleSupport-100-outbound.csv",
        "text,Request DM,Request iOS version,Request device model,Request country,Request device restart\nDM us,1.0,,,,\n");
    write(
        "twcs-SpotifyCares-100-outbound.csv",
        "text,Request username via DM,Request email address via DM,Request exact issue description,Request device and OS version,Request Spotify version,Request error message,Request device restart,Request logout and login\nHi,,,,,,,,1\n");
    write(
        "replies.csv",
        "tweet_id,text\n1,Sorry &amp; good night\n2,The tram is red\n3,Sorry about the tram\n");
  }

  @Test
  void precision_and_recall_are_told_by_split_and_part() throws IOException {
    Path labels =
        write(
            "labels.tsv",
            "id\tpart\tsplit\tlabels\n1\trandom\tdev\tapology,policy\n2\tenriched\tdev\tapology\n3\trandom\ttest\t-\n");
    String printed = print(labels);
    assertThat(section(printed, "replies, dev: 2"))
        .contains("apology                   2  1.000 [0.207, 1.000]  0.500 [0.095, 0.905]")
        .contains("policy                    1    -                   0.000 [0.000, 0.793]");
    assertThat(section(printed, "replies, dev, random: 1"))
        .contains("apology                   1  1.000 [0.207, 1.000]  1.000 [0.207, 1.000]");
    assertThat(section(printed, "replies, test: 1"))
        .contains("apology                   0  0.000 [0.000, 0.793]    -");
    assertThat(printed)
        .contains(
            "apology                   1  0.500 [0.095, 0.905]  1.000 [0.207, 1.000]  AmazonHelp")
        .contains(
            "moved-to-private          1  1.000 [0.207, 1.000]  1.000 [0.207, 1.000]  AppleSupport")
        .contains(
            "solution                  1    -                   0.000 [0.000, 0.793]  SpotifyCares");
  }

  @Test
  void a_label_of_an_unknown_reply_is_told_with_its_line() throws IOException {
    Path labels = write("labels.tsv", "id\tpart\tsplit\tlabels\n9\trandom\tdev\t-\n");
    assertThatThrownBy(() -> print(labels))
        .isInstanceOf(IOException.class)
        .hasMessage(
            labels
                + ":2: expected the id of a known reply, part, split and labels with tabs between");
  }

  private String print(Path labels) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ReplyToneFigures.print(
        folder.resolve("replies.csv"),
        folder,
        labels,
        new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String section(String printed, String title) {
    int start = printed.indexOf(title + "\n");
    assertThat(start).as(title).isNotNegative();
    return printed.substring(start, printed.indexOf("\n\n", start));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
