// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.rendering;

/** The part of a mail that most see: one narrow column, styles inline, no images. */
final class EmailPage {
  private static final String FONT =
      "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

  private final StringBuilder html = new StringBuilder();

  private EmailPage() {}

  static String of(Told told) {
    return new EmailPage().page(told);
  }

  private String page(Told told) {
    html.append("<!doctype html><html><head><meta charset=\"utf-8\">");
    html.append("<meta name=\"viewport\" content=\"width=device-width\"></head>");
    html.append("<body style=\"margin:0;padding:16px;background:#fff;color:#1b1b1f;");
    html.append("font-size:16px;line-height:1.45;").append(FONT).append("\">");
    element("div", "display:none;max-height:0;overflow:hidden", told.headline());
    html.append("<div style=\"max-width:600px;margin:0 auto\">");
    if (told.rehearsal()) {
      String banner = "background:#1b1b1f;color:#fff;padding:8px 12px;font-weight:600";
      element("p", banner, Told.REHEARSAL + ". " + Told.REHEARSAL_NOTE);
    }
    element("h1", "font-size:20px;line-height:1.3;margin:0 0 12px", told.headline());
    told.parts().forEach(this::part);
    if (!told.smallPrint().isEmpty()) {
      html.append("<hr style=\"border:0;border-top:1px solid #ddd;margin:20px 0 8px\">");
    }
    told.smallPrint().forEach(it -> element("p", "margin:0 0 4px;font-size:12px;color:#666", it));
    return html.append("</div></body></html>").toString();
  }

  private void part(Told.Part part) {
    if (part.title() != null) {
      element("h2", "font-size:17px;margin:20px 0 6px", part.title());
    }
    part.lines().forEach(it -> element("p", "margin:0 0 6px", it));
    if (part.next() != null) {
      element(
          "p",
          "margin:12px 0;padding:10px 12px;background:#f3f4f6;font-weight:600",
          "Next: " + part.next());
    }
    if (!part.links().isEmpty()) {
      html.append("<p style=\"margin:0 0 12px\">");
      part.links().forEach(it -> link(it.url(), it.label()).append(" &nbsp; "));
      html.append("</p>");
    }
    part.quotes().forEach(this::quote);
  }

  private void quote(Told.Quote quote) {
    html.append("<blockquote style=\"margin:10px 0;padding:0 0 0 12px;");
    html.append("border-left:3px solid #c9cbd1\">");
    if (!quote.text().isEmpty()) {
      html.append("<div dir=\"auto\">").append(escaped(quote.text())).append("</div>");
    }
    html.append("<div style=\"font-size:13px;color:#666\">");
    if (quote.url() == null) {
      html.append(escaped(quote.by()));
    } else {
      link(quote.url(), quote.by());
    }
    html.append("</div></blockquote>");
  }

  private void element(String name, String style, String text) {
    html.append('<').append(name).append(" style=\"").append(style).append("\">");
    html.append(escaped(text)).append("</").append(name).append('>');
  }

  private StringBuilder link(String url, String label) {
    html.append("<a href=\"").append(escaped(url)).append("\">");
    return html.append(escaped(label)).append("</a>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
