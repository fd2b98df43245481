using System.Collections.Immutable;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>The contract that what is bought goes under, as it will be, and the rights that come with it. What is new gets its number when the plan is confirmed.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="IsNew">Whether it is made; otherwise it is amended.</param>
/// <param name="Entitlements">What the products bought give a right to.</param>
/// <param name="Share">What of it comes of the order.</param>
public sealed record ContractPlan(Contract Contract, bool IsNew, IReadOnlyList<Entitlement> Entitlements, ContractShare Share)
{
    /// <summary>Months that it goes on by when nobody ends it, or its own term if that is shorter. Our choice: a year, the usual renewal of business contracts.</summary>
    private const int UsualRenewalMonths = 12;

    /// <summary>What can be said of it, as it will be.</summary>
    public IReadOnlyList<FilledContractField> Fields { get; private init; } = [];

    /// <summary>What is wrong with what was said of it.</summary>
    public IReadOnlyList<Finding> Findings { get; private init; } = [];

    /// <summary>
    /// The contract <paramref name="agreed"/>, or the one that an earlier part of the quote was bought under, amended; else a new one.
    /// None when nothing is bought that is charged again and again or gives a right to something.
    /// </summary>
    internal static ContractPlan? For(OpenQuote open, Order order, IReadOnlyList<OrderLine> lines, Id<Contract>? agreed, ConversionChoices choices, Editor by)
    {
        var start = choices.StartsOn ?? open.Context.Today;
        var bought = lines.Where(line => line.Action == LineAction.Add).ToList();
        var recurring = bought.FindAll(line => open.Line(line.Id)!.Charges.Any(c => c.Kind == ChargeKind.Recurring));
        if (recurring.Count == 0 && !bought.Exists(line => open.Context.Offerings.GetValueOrDefault(line.OfferingId)?.Entitles.Count > 0)) return null;

        var known = Known(open, agreed, start);
        if (known is null && agreed is not null) return null; // none of the customer's, which is found in the order

        var said = new SaidOfContract(choices.Contract);
        var from = known?.From ?? said.FromFor(start);
        var made = order with { Lines = lines.ToImmutableSortedDictionary(line => line.Id, line => line) };
        var end = said.ToFrom(from) ?? (recurring.Max(made.TermOf) is { } months ? Period.OfMonths(known is null ? from : start, months).To : null);
        var contract = known is null ? New(open.Quote, new Period(from, end), order) : Longer(known, end);
        List<NegotiatedPrice> negotiated = [.. NegotiatedIn(open, bought).ExceptBy(contract.NegotiatedPrices.Select(Key), Key)];
        contract = contract with
        {
            Lines = [.. contract.Lines, .. bought.Select(line => Line(line, made, open.Context))],
            NegotiatedPrices = [.. contract.NegotiatedPrices, .. negotiated],
        };
        var entitlements = EntitlementPlan.Of(contract, bought, open.Context, start, order.CreatedAt);
        var before = open.Context.Contracts.FirstOrDefault(c => c.Id == contract.Id)?.From;
        var share = new ContractShare(contract.Id, (known ?? contract).To, contract.To, negotiated, [.. entitlements.Select(right => right.Id)])
        {
            Start = contract.From,
            StartBefore = before > contract.From ? before : null,
        };
        return new ContractPlan(contract, known is null, entitlements, share)
        {
            Fields = [.. FieldsOf(contract, known, said, recurring.Select(made.TermOf).OfType<int>().Distinct().Order(), start, open.Quote, by)],
            Findings = [.. said.Findings(known, start)],
        };
    }

    private static IEnumerable<FilledContractField> FieldsOf(Contract contract, Contract? known, SaidOfContract said, IEnumerable<int> terms, DateOnly start, Quote quote, Editor by)
    {
        var (asOrdered, asQuoted) = (new FieldSource(SourceKind.Header), new FieldSource(SourceKind.Quote, quote.Number.Value));
        if (known is null) yield return said.Filled(ContractField.From, IsoDay.Text(contract.From), asOrdered, [new Alternative(IsoDay.Text(start), IsoDay.Text(start), asOrdered)], by);
        var last = known is not null && known.To == contract.To ? new FieldSource(SourceKind.Contract, known.Number.Value) : asQuoted;
        var lasts = new Period(contract.From, contract.To);
        var months = lasts.WholeMonths is { } whole && Period.OfMonths(contract.From, whole) == lasts ? $"{whole}" : null;
        yield return said.Filled(ContractField.Term, months, last, [.. terms.Select(term => new Alternative($"{term}", $"{term}", asQuoted))], by);
        yield return said.Filled(ContractField.To, contract.To is { } to ? IsoDay.Text(to) : null, last, [], by);
    }

    /// <summary>The customer's state with it.</summary>
    internal OrderContext Into(OrderContext context) => With(context, Contract);

    /// <summary>The customer's state with <paramref name="contract"/> as it is by now.</summary>
    internal static OrderContext With(OrderContext context, Contract contract) =>
        context with { Contracts = [.. context.Contracts.Where(c => c.Id != contract.Id), contract] };

    /// <summary>The same with the numbers that what is new gets.</summary>
    internal ContractPlan Numbered(ConversionNumbers numbers) => this with
    {
        Contract = IsNew ? Contract with { Number = numbers.Contract ?? throw new ArgumentException("A new contract needs a number.", nameof(numbers)) } : Contract,
        Entitlements = [.. Entitlements.Zip(numbers.Entitlements, (entitlement, number) => entitlement with { Number = number })],
    };

    /// <summary>The contract <paramref name="agreed"/>, or the one that an earlier part of the quote was bought under, begun at <paramref name="start"/> if not before; null when there is none, or it has ended by then.</summary>
    internal static Contract? Known(OpenQuote open, Id<Contract>? agreed, DateOnly start) =>
        open.Context.Contracts.FirstOrDefault(c => c.Id == agreed)
        ?? open.Context.Contracts.Where(c => c.QuoteId == open.Quote.Id && c.Currency == open.Quote.Currency)
            .Select(c => c.From > start ? c with { From = start } : c).FirstOrDefault(c => c.IsRunningOn(start));

    private static Contract New(Quote quote, Period period, Order order) => new()
    {
        Id = Id<Contract>.New(order.CreatedAt),
        Number = default,
        CustomerId = quote.CustomerId,
        Name = quote.Name,
        State = ContractState.Active,
        From = period.From,
        To = period.To,
        RenewalMonths = period.WholeMonths is { } months ? Math.Min(UsualRenewalMonths, months) : null,
        Terms = quote.Terms,
        Currency = quote.Currency,
        QuoteId = quote.Id,
    };

    private static Contract Longer(Contract contract, DateOnly? end) =>
        contract with { To = contract.To < end ? end : contract.To, Version = contract.Version + 1 };

    internal static ContractLine Line(OrderLine line, Order order, OrderContext context) => new(
        order.Id, line.Id, context.Offerings.GetValueOrDefault(line.OfferingId)?.Code ?? "", line.Name, line.Quantity ?? 0, order.TermOf(line));

    /// <summary>
    /// The quoted unit prices that hold for any quantity, configuration and term, where no two lines disagree and none takes today's. One that is listed at
    /// other prices for others is quoted for what is quoted only, even where it is the usual one: as a contract's price it would hold for these, too.
    /// </summary>
    private static IEnumerable<NegotiatedPrice> NegotiatedIn(OpenQuote open, IReadOnlyCollection<OrderLine> bought)
    {
        var todays = bought.Where(line => line.AgreedCharges.Count == 0).Select(line => line.OfferingId).ToHashSet();
        return
            from line in bought
            where !todays.Contains(line.OfferingId)
            let quoted = open.Line(line.Id)!
            let offering = open.OfferingOf(quoted)
            where offering is not null
            from charge in quoted.Charges
            where !charge.Trail.Any(step => IsForSomeOnly(step.Kind)) && !open.Context.Prices.Varies(offering.Code, charge.Label)
            group new NegotiatedPrice(offering.Code, charge.Label, charge.UnitPrice) { Kind = charge.Kind, Period = charge.Period, Unit = charge.Unit } by (offering.Code, charge.Label) into same
            where same.Distinct().Count() == 1
            select same.First();
    }

    private static bool IsForSomeOnly(PriceStepKind kind) =>
        kind is PriceStepKind.Characteristic or PriceStepKind.Term or PriceStepKind.Tier or PriceStepKind.GraduatedTier or PriceStepKind.BundleComponent;

    private static (string, string) Key(NegotiatedPrice price) => (price.OfferingCode, price.Label);
}
