// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands.matching;

import java.util.List;

/**
 * A post is about a brand. Also in state, as a part of what is known of posts.
 *
 * <p>Evolution: add components only, where 0, false or null is their honest value for old state;
 * never rename, retype or drop one.
 *
 * @param brandId of the catalog
 * @param voice in whose name the post speaks
 * @param why each reason once, sorted: {@code account:@AcmeAir}, {@code author:@AcmeAir}, {@code
 *     context:gate}, {@code domain:acmeair.example}, {@code name:Acme Air}, spelt as in the catalog
 */
public record BrandMatch(String brandId, Voice voice, List<String> why) {}
