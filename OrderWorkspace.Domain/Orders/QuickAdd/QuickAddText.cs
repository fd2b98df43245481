using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders.LineBuilding;

namespace OrderWorkspace.Domain.Orders.QuickAdd;

/// <summary>Writes what <see cref="QuickAddReader"/> reads.</summary>
public static class QuickAddText
{
    /// <summary>The text that is read as <paramref name="request"/>: by names where these say it, else by code in quotes and by identity.</summary>
    /// <exception cref="ArgumentException">The offering or location is not in <paramref name="catalog"/>.</exception>
    public static string Of(LineRequest request, QuickAddCatalog catalog)
    {
        var sold = catalog.Of(request.Offering) ?? throw new ArgumentException("The offering is none of the catalogue's.", nameof(request));
        var site = request.Location is { } id ? catalog.Sites.FirstOrDefault(s => s.Location.Id == id) ?? throw new ArgumentException("The location is none of the catalogue's.", nameof(request)) : null;
        return (
            from place in Places(site)
            from name in new[] { sold.Offering.Name, sold.Offering.Code, Token.InQuotes(sold.Offering.Code) }
            let text = $"{Quantity(request)} x {name}{Values(request)}{place}"
            where IsReadAs(request, text, catalog)
            select text).FirstOrDefault() ?? $"{Quantity(request)} x {Token.InQuotes(sold.Offering.Code)}{Values(request)}{Places(site).Last()}";
    }

    private static bool IsReadAs(LineRequest request, string text, QuickAddCatalog catalog) =>
        QuickAddReader.Read(text, catalog).Request is { } read
        && read with { Characteristics = request.Characteristics } == request
        && read.Characteristics.SequenceEqual(request.Characteristics);

    private static string[] Places(Site? site) => site is null ? [""] : [$" @ {Name(site.Location)}", $" @ {site.Location.Id}"];

    private static string Name(Location location) => location.Name.Any(c => c is '"' or '@' or '=') ? Token.Quoted(location.Name) : location.Name;

    private static string Quantity(LineRequest request) => PlainNumber.ExactText(request.Quantity);

    private static string Values(LineRequest request) =>
        string.Concat(request.Characteristics.Select(given => $" {Token.Quoted(given.Name)}={Token.Quoted(given.Value ?? "")}"));
}
