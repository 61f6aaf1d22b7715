// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.catalog;

/**
 * A published version of the brands file, as text: a release may read it differently, while the
 * text in state stays.
 *
 * <p>Evolution: add components only, where 0, false or null is their honest value for old state;
 * never rename, retype or drop one.
 *
 * @param version above that of a file of a submission
 * @param document a whole {@code brands.v1}, in order
 */
public record PublishedBrands(long version, String document) {}
