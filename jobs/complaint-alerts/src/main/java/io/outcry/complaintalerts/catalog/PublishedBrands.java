// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.catalog;

/**
 * A version of the brands file that somebody published, as text: what is read in it may change with
 * a release, state that holds the text may not.
 *
 * <p>Evolution: add components only, where 0, false or null is their honest value for old state;
 * never rename, retype or drop one.
 *
 * @param version above that of a file of a submission
 * @param document a whole {@code brands.v1}, in order
 */
public record PublishedBrands(long version, String document) {}
