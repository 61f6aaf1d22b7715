/** What a PR team says about its brands: names, accounts, when to alert, what counts as a reply. */
@NullMarked
package io.outcry.domain.brands;

import org.jspecify.annotations.NullMarked;
