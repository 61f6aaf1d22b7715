/** How much is said about a brand: panes that merge, windows over them, their lines. */
@NullMarked
package io.outcry.domain.windows;

import org.jspecify.annotations.NullMarked;
