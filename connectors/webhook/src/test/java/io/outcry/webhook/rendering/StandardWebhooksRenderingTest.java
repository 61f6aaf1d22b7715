// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.notices.AlertNotice;
import io.outcry.webhook.notices.AlertsNotice;
import io.outcry.webhook.notices.DigestNotice;
import io.outcry.webhook.notices.Notice;
import io.outcry.webhook.notices.SourceNotice;
import io.outcry.webhook.notices.TestNotice;
import io.outcry.webhook.receivers.Evidence;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardWebhooksRenderingTest {
  private static final Instant AT = Instant.parse("2026-01-05T10:21:07Z");

  @Test
  void an_alert_has_type_time_and_the_alert_itself() throws Exception {
    AlertNotice notice = Notices.firing();
    JsonNode body = body(notice);
    assertThat(body.fieldNames()).toIterable().containsExactly("type", "timestamp", "data");
    assertThat(body.get("type").asText()).isEqualTo("alert.firing");
    assertThat(body.get("timestamp").asText()).isEqualTo("2026-01-05T10:21:07Z");
    assertThat(Json.mapper().treeToValue(body.get("data"), Alert.class)).isEqualTo(notice.alert());
  }

  @Test
  void a_rehearsal_says_so_beside_the_data() throws Exception {
    JsonNode body = body(new AlertNotice(Notices.firing().alert(), true));
    assertThat(body.fieldNames())
        .toIterable()
        .containsExactly("type", "timestamp", "drill", "data");
    assertThat(body.get("drill").asBoolean()).isTrue();
  }

  @Test
  void silence_of_a_source_a_digest_and_a_test_have_types_of_their_own() throws Exception {
    SourceStatus silent = new SourceStatus("x", "silent", AT, null, "no post for 20 min", null);
    JsonNode data = Json.mapper().createObjectNode().put("themes", 0);
    assertThat(body(new SourceNotice(silent)).get("type").asText()).isEqualTo("source.silent");
    assertThat(body(new SourceNotice(silent)).at("/data/network").asText()).isEqualTo("x");
    assertThat(body(new DigestNotice("digest.daily", AT, "Your day", List.of(), data)).get("data"))
        .isEqualTo(data);
    assertThat(body(new TestNotice("pr-desk", AT)).at("/data/receiver").asText())
        .isEqualTo("pr-desk");
  }

  @Test
  void a_machine_gets_one_alert_per_message() {
    AlertsNotice two =
        new AlertsNotice(List.of(Notices.firing().alert(), Notices.firing().alert()), false);
    assertThatThrownBy(() -> body(two)).hasMessage("This format takes one alert per message");
  }

  private static JsonNode body(Notice notice) throws Exception {
    return Json.mapper().readTree(new StandardWebhooksRendering(Evidence.FULL).body(notice));
  }
}
