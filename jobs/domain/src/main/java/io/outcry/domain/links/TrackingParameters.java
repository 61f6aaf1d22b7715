// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.links;

import java.util.Locale;
import java.util.Set;

/**
 * Parameters of an address that say how somebody came to a page and not which page it is: those
 * that Firefox strips (its documentation, "Query Parameter Stripping"), the {@code utm_} family of
 * Google Analytics, click ids of advertisers, and marks of where a link was shared. What selects a
 * page on some sites ({@code id}, {@code p}, {@code source}) is not among them.
 */
final class TrackingParameters {
  private static final Set<String> NAMES =
      Set.of(
          // Firefox
          "mc_eid",
          "oly_anon_id",
          "oly_enc_id",
          "__s",
          "vero_id",
          "_hsenc",
          "mkt_tok",
          "fbclid",
          // click ids of advertisers
          "gclid",
          "gclsrc",
          "gbraid",
          "wbraid",
          "dclid",
          "msclkid",
          "twclid",
          "ttclid",
          "yclid",
          "li_fat_id",
          "srsltid",
          // letters and campaigns
          "mc_cid",
          "_hsmi",
          "wickedid",
          "s_kwcid",
          "cmpid",
          "ocid",
          // where it was shared
          "ref",
          "ref_src",
          "ref_url",
          "igshid",
          "igsh",
          "fb_source",
          "fb_ref",
          "share_id",
          "smid",
          "__twitter_impression");

  private TrackingParameters() {}

  /** Whether {@code name=value} is one; names are compared without case. */
  static boolean has(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    return name.startsWith("utm_") || NAMES.contains(name);
  }
}
