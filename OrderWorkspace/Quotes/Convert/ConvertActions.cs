using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;

namespace OrderWorkspace.Quotes.Convert;

/// <summary>The wizard of a quote is on the screen.</summary>
public sealed record ShowConversion(Number<Quote> Number);

/// <summary>Something is decided in the wizard that is shown. What is decided is kept one after the other, as it was made.</summary>
public sealed record ChangeConversion(ConversionEdit Edit);

/// <summary>How it stands in the database.</summary>
public sealed record ConversionShown(Number<Quote> Number, ConversionView View);

/// <summary>It cannot be shown: there is no such quote, or one may not.</summary>
public sealed record ConversionRefused(Number<Quote> Number, IReadOnlyList<Finding> Findings);

/// <summary>The decision made first of those that wait was kept.</summary>
public sealed record ConversionKept(Number<Quote> Number, ConversionEdit Edit, ConversionView View);

/// <summary>The database did not answer; what was decided waits.</summary>
public sealed record ConversionNotKept(Number<Quote> Number);

public sealed record KeepConversionAgain;

/// <summary>The order is to be made of what is on the screen.</summary>
public sealed record ConvertQuote;

public sealed record QuoteConverted(Number<Quote> Number, Number<Order> Order);

/// <param name="View">How it stands now; null when it cannot be shown any more.</param>
public sealed record QuoteNotConverted(Number<Quote> Number, IReadOnlyList<Finding> Findings, ConversionView? View);
