using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Orders.LineBuilding;

/// <summary>Adds lines for many offerings at once: all of them, or none and what speaks against each.</summary>
/// <param name="Requests">What is wanted, in the order of the lines.</param>
public sealed record AddOfferings(IReadOnlyList<LineRequest> Requests) : OrderEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<Id<ProductOffering>> Offerings => [.. Requests.Select(request => request.Offering).Distinct()];

    /// <summary>Sites × offerings: each of <paramref name="requests"/> at each of <paramref name="locations"/>, site by site.</summary>
    public static AddOfferings At(IEnumerable<Id<Location>> locations, IReadOnlyCollection<LineRequest> requests) =>
        new([.. locations.SelectMany(location => requests.Select(request => request with { Location = location }))]);

    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by)
    {
        List<Finding> findings = [.. Requests.Distinct().SelectMany(request => Refusals(open, request)).DistinctBy(finding => finding.Message)];
        if (findings.Count > 0) return findings;
        var builder = open.LineBuilder();
        return Changes(Requests.SelectMany(request => LinesFor(request, builder, open.Context, by)).Select(line => new LineAdded(line)));
    }

    private static IEnumerable<Finding> Refusals(OpenOrder open, LineRequest request)
    {
        if (!open.Context.Offerings.TryGetValue(request.Offering, out var offering))
            yield return Finding.Of(OrderFindings.OfferingUnknown, FieldPath.Root, ("offering", request.Offering));
        else if (OfferingEdits.TooMany(offering, request.Quantity) is { } tooMany)
            yield return tooMany;
        if (OrderRules.ForeignLocation(open, request.Location, FieldPath.Root.Field("location")) is { } foreign)
            yield return foreign;
        foreach (var notEntered in NotEntered(open.Context, offering, request))
            yield return notEntered;
    }

    private static IEnumerable<Finding> NotEntered(OrderContext context, ProductOffering? offering, LineRequest request)
    {
        if (offering is null || request.Characteristics.Count == 0) return [];
        var specification = SpecificationOf(context, offering);
        return request.Characteristics.Select(given => specification?.Characteristics.FirstOrDefault(c => c.Name == given.Name) is { } known
            ? CharacteristicCheck.IsDerived(specification, known, FieldPath.Root)
            : CharacteristicCheck.IsUnknown(offering.Name, given.Name, FieldPath.Root)).OfType<Finding>();
    }

    private static IEnumerable<OrderLine> LinesFor(LineRequest request, OrderLineBuilder builder, OrderContext context, Editor by)
    {
        var offering = context.Offerings[request.Offering];
        var lines = builder.Add(offering, request.Quantity, request.Location);
        return request.Characteristics.Count == 0 ? lines : lines.Skip(1).Prepend(WithGiven(lines[0], request, SpecificationOf(context, offering)!, by));
    }

    private static OrderLine WithGiven(OrderLine line, LineRequest request, ProductSpecification specification, Editor by) =>
        request.Characteristics.Aggregate(line, (written, given) => written.Write(
            given.Name, Entered(specification.Characteristics.First(c => c.Name == given.Name).InUsualForm(Clean(given.Value)), by)));

    private static ProductSpecification? SpecificationOf(OrderContext context, ProductOffering offering) =>
        offering.SpecificationId is { } id ? context.Specifications.GetValueOrDefault(id) : null;
}
