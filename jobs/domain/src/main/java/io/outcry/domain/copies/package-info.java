// SPDX-License-Identifier: Apache-2.0
/** What a post weighs when it repeats a text or comes from an account without followers. */
@NullMarked
package io.outcry.domain.copies;

import org.jspecify.annotations.NullMarked;
