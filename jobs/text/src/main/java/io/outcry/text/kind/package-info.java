// SPDX-License-Identifier: Apache-2.0
/** What kind of post a text is, and what it says about leaving and about rivals. */
@NullMarked
package io.outcry.text.kind;

import org.jspecify.annotations.NullMarked;
