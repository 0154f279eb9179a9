/**
 * Tumours as things: the words of a report on its tumours with what their place says of them
 * ({@code Word}), which of them hold ({@code Precedence}), the tumours that they make ({@code
 * Lesion}), the stains that speak of each ({@code StainReader}), several reports of a case together
 * ({@code CaseTumors}), and the flag for those without a test ({@code CkitRule}).
 */
@NullMarked
package org.cajal.tumor;

import org.jspecify.annotations.NullMarked;
