// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Inbound;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamMessageTest {
  @Test
  void a_delete_notice_is_a_deletion_with_its_time_if_there_is_one() throws Exception {
    assertThat(read("{\"delete\":{\"status\":{\"id\":7,\"user_id\":3},\"timestamp_ms\":\"1500\"}}"))
        .isEqualTo(Inbound.of(new Deletion("x:7", null, "x", Instant.ofEpochMilli(1500), null)));
    assertThat(read("{\"delete\":{\"status\":{\"id\":7}}}"))
        .isEqualTo(Inbound.of(new Deletion("x:7", null, "x", null, null)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"limit":{"track":1234}}                                      | limit: 1234 posts not sent
          {"warning":{"code":"FALLING_BEHIND","message":"60 % full"}}   | warning FALLING_BEHIND: 60 % full
          {"disconnect":{"code":4,"stream_name":"s","reason":"admin"}}  | disconnect 4: admin
          {"scrub_geo":{"user_id":1,"up_to_status_id":2}}               | scrub_geo
          {"status_withheld":{"id":1,"user_id":2}}                      | status_withheld
          {"user_withheld":{"id":1}}                                    | user_withheld
          {"delete":{"direct_message":{"id":1}}}                        | delete direct_message
          {"friends":[1,2]}                                             | friends
          {"event":"follow","created_at":"Mon Jan 05 10:00:00 +0000 2026"} | event follow
          {"target":{"id":1},"event":"favorite"}                        | event favorite
          """)
  void what_a_stream_says_of_itself_is_a_notice(String line, String notice) throws Exception {
    assertThat(read(line)).isEqualTo(Inbound.notice(notice));
    assertThat(new XV1Format().recognises(line)).isTrue();
  }

  private static Inbound read(String line) throws Exception {
    return new XV1Format().read(line.getBytes(StandardCharsets.UTF_8));
  }
}
