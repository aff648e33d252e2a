using Claims.Application.Domain.Claims;

namespace Claims.Infrastructure.Sample;

/// <summary>The words that sample claims are made of: many sentences about ordinary public matters, nobody's name in them.</summary>
/// <remarks>Placeholders: see <see cref="SampleSentence"/>.</remarks>
internal static class SampleWords
{
    public static readonly string[] Topics =
    [
        "Agriculture", "Air quality", "Airports", "Archives", "Banking", "Birth rates", "Borders", "Bridges", "Broadband", "Budgets", "Building permits", "Buses",
        "Childcare", "Cities", "Climate", "Coastal protection", "Courts", "Crime figures", "Customs", "Dams", "Data protection", "Debt", "Drinking water", "Drought",
        "Education", "Elections", "Electricity", "Employment", "Energy prices", "Exports", "Fisheries", "Floods", "Food prices", "Forests", "Fuel", "Gas", "Harbours",
        "Heating", "Hospitals", "Housing", "Imports", "Inflation", "Insurance", "Libraries", "Medicines", "Minimum wage", "Museums", "Pensions", "Police", "Postal services",
        "Public transport", "Railways", "Rainfall", "Recycling", "Rents", "Roads", "Schools", "Subsidies", "Tariffs", "Taxes", "Telephone fraud", "Tourism", "Universities",
        "Vaccination", "Votes", "Waste", "Wind power",
    ];

    public static readonly string[] Goods = ["bread", "butter", "rice", "cooking oil", "coffee", "eggs", "flour", "milk", "potatoes", "sugar", "diesel", "heating oil", "cement", "timber", "fertiliser", "copper wire"];

    public static readonly string[] Bodies = ["the regional parliament", "the city council", "the upper chamber", "the finance committee", "the transport committee", "the health committee", "the district assembly", "the budget commission"];

    public static readonly string[] Projects = ["the harbour tunnel", "the ring road", "the northern hospital", "the tram extension", "the flood barrier", "the central library", "the waste plant", "the airport terminal", "the water works", "the broadband programme", "the school renovation plan", "the bridge over the lower river"];

    public static readonly string[] Laws = ["tariff bill", "rent bill", "pension bill", "water act", "school act", "fuel tax", "land tax", "budget", "waste ordinance", "data bill", "fishing quota", "police bill"];

    public static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static readonly string[] Places = ["the northern district", "the harbour city", "the river valley", "the western highlands", "the lake district", "the old town", "the coastal strip", "the southern plain", "the capital region", "the border district", "the island communities", "the eastern suburbs"];

    /// <summary>Statement, as the claimant puts it, what the record shows, kind, topics.</summary>
    public static readonly Template[] Templates =
    [
        new("The price of {good} in {place} rose by {pct} per cent between {year0} and {year}.", "{Good} costs {pct} per cent more than in {year0}", "The price index gives {other} per cent for {good} in the same period.", ClaimKind.Figure, "Food prices", "Inflation"),
        new("{Place} has the highest price of {good} of all regions in {year}.", "Nowhere is {good} dearer than here", "In the table of {month} {year}, {place} stands at rank {rank}.", ClaimKind.Figure, "Food prices", "Inflation"),
        new("The tariff on imported {good} was raised to {pct} per cent in {month} {year}.", "They raised the tariff on {good} to {pct} per cent", "The customs schedule in force from {month} {year} lists {other} per cent.", ClaimKind.Policy, "Tariffs", "Imports", "Customs"),
        new("Exports of {good} fell by {pct} per cent after the {law} of {year}.", "Exports of {good} collapsed because of the {law}", "Exports had begun to fall in {year0}, before the {law} was tabled.", ClaimKind.Causal, "Exports", "Tariffs"),
        new("{Body} adopted the {law} with {votes} votes in {month} {year}.", "The {law} passed with {votes} votes", "The record of the sitting counts {votes2} votes in favour.", ClaimKind.Event, "Votes"),
        new("{Body} rejected the {law} of {year} without a debate.", "They threw out the {law} without a word of debate", "The minutes list a debate of {rank} speakers before the vote.", ClaimKind.Event, "Votes"),
        new("{Project} cost {money} million more than planned.", "{Project} is {money} million over budget", "The audit report of {year} gives {money2} million above the first estimate.", ClaimKind.Figure, "Budgets", "Building permits"),
        new("{Project} was promised for {year0} and is still closed in {year}.", "{Project} should have opened in {year0}", "The decision of {year0} names {year} as the year of completion.", ClaimKind.Event, "Budgets", "Cities"),
        new("Spending on {project} doubled within {rank} years.", "We pay twice as much for {project}", "The closed accounts show a rise of {other} per cent.", ClaimKind.Figure, "Budgets", "Taxes"),
        new("Waiting times in the hospitals of {place} fell by {days} days in {year}.", "Patients wait {days} days less than a year ago", "The quarterly report shows a fall of {rank} days, in one department.", ClaimKind.Figure, "Hospitals"),
        new("{Place} lost {pct} per cent of its hospital beds between {year0} and {year}.", "Every year more beds disappear", "The bed register lists {other} per cent fewer beds.", ClaimKind.Figure, "Hospitals"),
        new("The emergency department in {place} was closed on {days} days in {year}.", "Our emergency department was shut for {days} days", "The duty log lists {rank} days with restricted admission and none closed.", ClaimKind.Event, "Hospitals"),
        new("{Month} {year} was the wettest {month} in {place} since measurements began.", "It has never rained so much in {month}", "The station's series has wetter months in {year0} and before.", ClaimKind.Figure, "Rainfall", "Climate", "Floods"),
        new("Rainfall in {place} was {pct} per cent below the average in {year}.", "We had {pct} per cent less rain than usual", "Against the mean of thirty years the station measured {other} per cent less.", ClaimKind.Figure, "Rainfall", "Drought"),
        new("The dam above {place} was opened too late in the flood of {month} {year}.", "They opened the dam hours too late", "The gauge log shows the release {rank} hours before the peak.", ClaimKind.Causal, "Floods", "Dams"),
        new("Rents in {place} rose faster than wages in {year}.", "Rents are running away from wages", "The rent index rose by {pct} per cent, wages by {other} per cent.", ClaimKind.Figure, "Rents", "Housing"),
        new("{votes} flats stand empty in {place}.", "{votes} flats are empty while people search", "The last census counted {votes2} empty flats.", ClaimKind.Figure, "Housing", "Rents"),
        new("The minimum wage was raised {rank} times between {year0} and {year}.", "We raised the minimum wage {rank} times", "The ordinances list two increases in these years.", ClaimKind.Policy, "Minimum wage", "Employment"),
        new("Unemployment in {place} is at its lowest since {year0}.", "Unemployment has not been this low since {year0}", "The rate of {month} {year} is the lowest since {year0}, seasonally adjusted.", ClaimKind.Figure, "Employment"),
        new("Trains to {place} were late on {pct} per cent of all runs in {year}.", "{pct} per cent of trains to us are late", "The operator counts {other} per cent, with a threshold of six minutes.", ClaimKind.Figure, "Railways", "Public transport"),
        new("Bus line {days} to {place} was cancelled in {month} {year}.", "They cancelled our bus", "The timetable of that month still lists the line, on fewer days.", ClaimKind.Event, "Buses", "Public transport"),
        new("Electricity in {place} costs {pct} per cent more than in the neighbouring region.", "We pay {pct} per cent more for electricity than next door", "The regulator's table shows a difference of {other} per cent.", ClaimKind.Figure, "Electricity", "Energy prices"),
        new("Wind turbines near {place} stood still on {days} days of {year}.", "The turbines stand still most of the time", "The operator's log lists {rank} days without output.", ClaimKind.Figure, "Wind power", "Electricity"),
        new("The school in {place} has {rank} pupils for each teacher fewer than in {year0}.", "Classes are smaller than in {year0}", "The school statistics show larger classes in {year}.", ClaimKind.Figure, "Schools", "Education"),
        new("{pct} per cent of the teachers in {place} left within {rank} years.", "Teachers are running away", "The staff register shows {other} per cent, retirements included.", ClaimKind.Figure, "Schools", "Education"),
        new("The number of burglaries in {place} doubled in {year}.", "Burglaries have doubled", "The police statistics show {other} per cent more recorded cases.", ClaimKind.Figure, "Crime figures", "Police"),
        new("A photograph shows the flooded station in {place} in {month} {year}.", "This is our station last week", "The picture was published in {year0} and shows another station.", ClaimKind.Media, "Floods", "Railways"),
        new("A video shows ballot papers being thrown away in {place}.", "Look what they do with our votes", "The recording shows samples printed before the election, marked as such.", ClaimKind.Media, "Elections", "Votes"),
        new("Callers posing as the postal service ask for a payment of {days} for a parcel.", "The post now takes {days} for every parcel", "The postal service lists no such charge and warns of the calls.", ClaimKind.Other, "Telephone fraud", "Postal services"),
        new("Turnout in {place} was below {pct} per cent in the election of {year}.", "Not even {pct} per cent went to vote", "The final result gives a turnout of {other} per cent.", ClaimKind.Figure, "Elections", "Votes"),
        new("The drinking water in {place} exceeded the limit for nitrate in {year}.", "Our water is above the limit", "The water works' analysis of {month} {year} stays below the limit.", ClaimKind.Figure, "Drinking water"),
        new("The pension age will rise by {rank} years under the {law}.", "They want us to work {rank} years longer", "The draft names {rank} months, in steps.", ClaimKind.Policy, "Pensions"),
        new("{Body} said in {month} {year} that {project} would be free of charge.", "They said it would be free", "The transcript says that the first year would be free.", ClaimKind.Quotation, "Budgets", "Cities"),
        new("The debt of {place} reached {money} million in {year}.", "We owe {money} million", "The closed accounts give {money2} million.", ClaimKind.Figure, "Debt", "Budgets"),
        new("{pct} per cent of household waste in {place} is recycled.", "{pct} per cent of our waste is recycled", "The waste balance of {year} gives {other} per cent.", ClaimKind.Figure, "Recycling", "Waste"),
        new("The new medicine against influenza was approved in {month} {year} without a trial.", "It was approved without a single trial", "The assessment report of {year} lists {rank} trials.", ClaimKind.Event, "Medicines", "Vaccination"),
        new("The catch quota for {place} was cut by {pct} per cent for {year}.", "They cut our quota by {pct} per cent", "The regulation lists a cut of {other} per cent.", ClaimKind.Policy, "Fisheries"),
        new("Forest in {place} shrank by {votes} hectares between {year0} and {year}.", "{votes} hectares of forest are gone", "The land survey shows {votes2} hectares less.", ClaimKind.Figure, "Forests", "Climate"),
        new("More than {votes} households in {place} have no broadband.", "{votes} homes are still without broadband", "The network atlas lists {votes2} addresses below the threshold.", ClaimKind.Figure, "Broadband"),
        new("Visitor numbers in {place} fell because of the {law}.", "The {law} drove the visitors away", "Overnight stays rose by {pct} per cent in the year after.", ClaimKind.Causal, "Tourism", "Taxes"),
    ];

    /// <param name="Said">As the claimant puts it; the quote and the short claim.</param>
    /// <param name="Record">What the record shows: passage and conclusion.</param>
    public sealed record Template(string Statement, string Said, string Record, ClaimKind Kind, params string[] Topics);
}
