// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.rendering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.notices.AlertNotice;
import io.outcry.webhook.notices.Notice;
import io.outcry.webhook.notices.SourceNotice;
import io.outcry.webhook.receivers.Evidence;

/** CloudEvents 1.0 in structured mode. */
record CloudEventsRendering(Evidence evidence) implements Rendering {

  @Override
  public String body(Notice notice) {
    ObjectNode event = Json.mapper().createObjectNode();
    event.put("specversion", "1.0");
    event.put("id", notice.id());
    event.put("type", "io.outcry." + notice.type());
    if (notice instanceof AlertNotice one) {
      event.put("source", "/outcry/brands/" + one.alert().brand().id());
      event.put("subject", one.alert().alertId());
      event.put("dataschema", "urn:outcry:schemas:alert:v1");
    } else if (notice instanceof SourceNotice source) {
      event.put("source", "/outcry/networks/" + source.status().network());
      event.put("dataschema", "urn:outcry:schemas:source-status:v1");
    } else {
      event.put("source", "/outcry");
    }
    event.putPOJO("time", notice.at());
    event.put("datacontenttype", "application/json");
    if (notice.drill()) {
      event.put("drill", true); // an extension attribute
    }
    event.set("data", NoticeJson.of(notice, evidence));
    return Json.line(event);
  }
}
