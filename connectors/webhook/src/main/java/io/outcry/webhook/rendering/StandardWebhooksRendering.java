// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.rendering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.notices.Notice;
import io.outcry.webhook.receivers.Evidence;

/** The envelope of Standard Webhooks 1.0. */
record StandardWebhooksRendering(Evidence evidence) implements Rendering {

  @Override
  public String body(Notice notice) {
    ObjectNode body = Json.mapper().createObjectNode();
    body.put("type", notice.type());
    body.putPOJO("timestamp", notice.at());
    if (notice.drill()) {
      body.put("drill", true);
    }
    body.set("data", NoticeJson.of(notice, evidence));
    return Json.line(body);
  }
}
