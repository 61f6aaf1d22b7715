// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What all pages share: their head, which forbids scripts and other hosts, and one style. */
public final class PageFrame {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private PageFrame() {}

  /** Begins the page up to and with the open body; {@code html} and {@code body} are to close. */
  public static void openBody(Html html, String title) {
    html.raw("<!doctype html>\n");
    html.open("html", "lang", "en");
    html.open("head").open("meta", "charset", "utf-8");
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.open("meta", "name", "color-scheme", "content", "light dark");
    html.open("meta", "name", "referrer", "content", "no-referrer");
    html.element("title", title);
    html.open("style").raw(styleSheet()).close().close();
    html.open("body");
  }

  private static String styleSheet() {
    try (InputStream in = PageFrame.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("report.css cannot be read from the jar", e);
    }
  }
}
